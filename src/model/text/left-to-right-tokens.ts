/** A word, number or sign of a text, without the punctuation of the surrounding sentence. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Direction marks, as a character class. */
const marks = '\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';

/** Letters, marks and punctuation of right-to-left scripts, and direction marks, but no digits; as a character class. */
const rightToLeft = `\\u0590-\\u065F\\u066A\\u066D-\\u06EF\\u06FA-\\u08FF${marks}\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}`;

/** Characters that always separate words, as a character class. */
const separators = '\\s«»“”„‹›…—';

/** A URL in any script; otherwise a word without right-to-left letters. */
const word = new RegExp(
  `(?:https?://|www\\.)[^${separators}${marks}<>،؛؟]+|[^${separators}${rightToLeft}]+`,
  'giu',
);
const rightToLeftLetter = new RegExp(`(?=[\\p{L}\\p{M}])[${rightToLeft}]`, 'u');

/** The left-to-right words, numbers and signs of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const glue = adjacencyOf(text, index, index + found.length);
    const [from, to] = isSign(found, glue) ? [0, found.length] : trimPunctuation(found, glue);
    const token = found.slice(from, to);
    return token === '' ? [] : [{ start: index + from, end: index + to, text: token }];
  });
}

/** The right-to-left letters next to a word. */
interface Adjacency {
  readonly before: boolean;
  readonly after: boolean;
  /** Whether the letters before it are a particle, which Arabic writes without a space: و, بـ. */
  readonly particle: boolean;
}

function adjacencyOf(text: string, start: number, end: number): Adjacency {
  return {
    before: rightToLeftLetter.test(text[start - 1] ?? ''),
    after: rightToLeftLetter.test(text[end] ?? ''),
    particle: /(?:^|[^\p{L}\p{M}])[وفبلك]{1,2}ـ?$/u.test(text.slice(Math.max(0, start - 4), start)),
  };
}

/** Whether a token is only signs, with a space on both sides. */
function isSign(found: string, { before, after }: Adjacency): boolean {
  return !before && !after && !/[\p{L}\p{N},;!?.'‘’()[\]{}"]/u.test(found);
}

/** The start and end of a word without the punctuation of the surrounding sentence. */
function trimPunctuation(found: string, glue: Adjacency): readonly [from: number, to: number] {
  const partners = bracketPartners(found);
  let from = 0;
  let to = found.length;
  for (let before = -1; before !== to - from && from < to; ) {
    before = to - from;
    if (dropsFirst(found.slice(from, from + 5), glue, (partners.get(from) ?? to) < to - 1))
      from += 1;
    if (
      from < to &&
      dropsLast(found.slice(from, to), glue, (partners.get(to - 1) ?? from) > from)
    ) {
      to -= 1;
    }
  }
  return [from, to];
}

/** The offset of the matching bracket, for each bracket that has one. */
function bracketPartners(word: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of word.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) {
      open.push(index);
    } else {
      const partner = open.pop();
      if (partner !== undefined) partners.set(partner, index).set(index, partner);
    }
  }
  return partners;
}

/** Signs that join a word to a right-to-left letter next to it, and so belong to the sentence. */
const joiningSigns = '_./|\\';

/** What a word may start with. A sign is allowed only before certain characters. */
const validStarts: readonly RegExp[] = [
  /^[-+–−*<>~≈=]+[\p{Nd}.\p{Sc}]/u,
  /^[#@][\p{L}\p{N}_*]/u,
  /^[./]{1,3}[\p{L}\p{N}_]/u,
  /^[^-+–−*<>~≈=#@./,;:!?'‘’"&|\\)\]}([{]/u,
];

/**
 * Whether the first character belongs to the sentence and not to the word.
 * @param start the first characters of the word
 * @param isClosed whether the bracket that the word starts with is closed before its last character
 */
function dropsFirst(start: string, glue: Adjacency, isClosed: boolean): boolean {
  const [first = ''] = start;
  if ('([{'.includes(first)) return !isClosed;
  if (!validStarts.some((beginning) => beginning.test(start))) return true;
  // In an Arabic hashtag, the sign is to the right of the word.
  if ('#@'.includes(first)) return glue.after;
  return glue.before && (joiningSigns.includes(first) || (/[-–−]/.test(first) && !glue.particle));
}

/**
 * Whether the last character belongs to the sentence and not to the word.
 * @param isOpened whether the bracket that the word ends with is opened after its first character
 */
function dropsLast(word: string, { after }: Adjacency, isOpened: boolean): boolean {
  const last = word.at(-1) ?? '';
  if (word.length < 9 && /^(?:\p{L}\.){2,}$/u.test(word)) return false;
  if (')]}'.includes(last)) return !isOpened;
  if (last === '*') return !word.startsWith('*');
  return ',;:!?.\'‘’"–-−&@=([{~<>\\|'.includes(last) || (after && joiningSigns.includes(last));
}
