import { groupBy } from '../model/grouping.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { codePointName } from '../model/text/characters.ts';
import { locator } from '../model/text/lines.ts';

/*
 * Unicode characters that change the direction of text (UAX 9, section 2). Embeddings and isolates
 * last until the mark that ends them or the end of the paragraph. Overrides reverse the letters
 * themselves, so readers and machines see different text
 * (https://www.w3.org/TR/WCAG20-TECHS/H34; UTR 36, 2.5). U+200E, U+200F and U+061C have no partner and
 * are not checked.
 */

const embeddings = '\u202A\u202B';
const overrides = '\u202D\u202E';
const isolates = '\u2066\u2067\u2068';
const embeddingEnd = '\u202C';
const isolateEnd = '\u2069';

const markNames: Readonly<Record<string, string>> = {
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of an embedding',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'isolate',
  '\u2069': 'end of an isolate',
};

/** A mark, or its escape in YAML (`"\u202E"`) or Markdown (`&#x202E;`). */
const markPattern =
  /([\u202A-\u202E\u2066-\u2069])|\\u(20(?:2[A-E]|6[6-9]))|&#x0*(20(?:2[A-E]|6[6-9]));|&#0*(823[4-8]|829[4-7]);/gi;

interface Mark {
  readonly character: string;
  /** In UTF-16 code units, from the start of the text. */
  readonly offset: number;
}

/**
 * Reports overrides and unbalanced direction marks: an embedding or isolate that is not closed on its
 * line, or an end without a beginning. Lines are checked one by one, because an editor shows each with
 * its own direction.
 */
export function directionProblems(path: string, text: string): Problem[] {
  // Few files have any mark, so a quick test comes first.
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text) && !/\\u20|&#/i.test(text)) return [];
  const pointOf = locator(text);
  const found = [...text.matchAll(markPattern)].map(
    (match): Mark => ({ character: characterOf(match), offset: match.index }),
  );
  const byLine = groupBy(found, ({ offset }) => pointOf(offset).line);
  return [...byLine.values()].flatMap((marks) =>
    faultsOf(marks).map(({ offset, character, wrong, advice }) =>
      errorAt(path, pointOf(offset), `${markName(character)} ${wrong}`, advice),
    ),
  );
}

function characterOf([, character, yaml, hexadecimal, decimal]: RegExpMatchArray): string {
  if (character !== undefined) return character;
  const code = decimal === undefined ? Number.parseInt(yaml ?? hexadecimal ?? '', 16) : +decimal;
  return String.fromCodePoint(code);
}

interface Fault extends Mark {
  readonly wrong: string;
  readonly advice: string;
}

/** @param marks of one line, in order */
function faultsOf(marks: readonly Mark[]): Fault[] {
  const faults: Fault[] = [];
  const open: Mark[] = [];
  for (const each of marks) {
    const { character } = each;
    if (overrides.includes(character)) {
      const advice = 'delete it and the mark that ends it: readers and machines see different text';
      faults.push({ ...each, wrong: 'is not allowed in text', advice });
    }
    if ((embeddings + overrides + isolates).includes(character)) {
      open.push(each);
    } else if (open.length > 0 && endOf(open.at(-1)?.character ?? '') === character) {
      open.pop();
    } else {
      const advice = 'delete it, or add the mark that begins it';
      faults.push({ ...each, wrong: 'has no beginning', advice });
    }
  }
  const unclosed = open
    .filter(({ character }) => !overrides.includes(character))
    .map(unclosedFault);
  return [...faults, ...unclosed].sort((a, b) => a.offset - b.offset);
}

function unclosedFault(begun: Mark): Fault {
  const end = codePointName(endOf(begun.character));
  const advice = `add ${end} on the same line, or delete the mark; your editor may not show it`;
  return { ...begun, wrong: 'is never ended', advice };
}

function endOf(character: string): string {
  return isolates.includes(character) ? isolateEnd : embeddingEnd;
}

function markName(character: string): string {
  return `${markNames[character] ?? 'direction mark'} ${codePointName(character)}`;
}
