import { directives } from '../directives.ts';
import { mediaMark } from './media-mark.ts';

/** A mark that was meant as Markdown and that readers would see as it is written. */
export interface RawMark {
  /** Where it stands in the text, in UTF-16 code units, and how much of it. */
  readonly from: number;
  readonly written: string;
  readonly message: string;
  readonly advice: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly advice: string;
}

const link = '[words](https://host.example/page), with no blank in the address';
const image = '![what the picture shows](/media/port.jpg "what to know of it")';
const names = [...directives.keys()].join('|');
const place = String.raw`(?:https?:\/\/|\/(?=[\p{L}\p{N}])|mailto:)`;

/** No-break and other wide spaces, and marks of direction: editors do not show them. */
const unseen = String.raw`\u00A0\u061C\u2000-\u200A\u200E\u200F\u202A-\u202F\u205F\u2066-\u2069\u3000`;

/** Of two that begin at one place, the first counts. */
const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      String.raw`(?<=^|\n)[${unseen}]+(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]|>|:::?\p{L}|\||\[\^)`,
      'gu',
    ),
    message: 'invisible character or no-break space before the mark at the start of a line',
    advice: 'delete what stands before the mark',
  },
  {
    pattern: new RegExp(String.raw`(?<=^|\n)(?:#{1,6}|[-*+]|\d{1,9}[.)])[${unseen}]+`, 'gu'),
    message: 'no-break space or invisible character behind the mark at the start of a line',
    advice: 'delete it and write an ordinary space',
  },
  {
    pattern: /!\[[^[\]^]*\]\s*\([^)\n]*\)?/g,
    message: 'image that cannot be read',
    advice: `write ${image}, with no blank in the address, or !\\[ to show the marks`,
  },
  {
    pattern: /\[[^[\]\n]*\]\([^)\n]*\)?|\]\([^)\n]*\)?/g,
    message: 'link that cannot be read',
    advice: `write ${link}, or \\] to show the marks`,
  },
  {
    pattern: new RegExp(String.raw`\[[^[\]\n]+\]\s+\(${place}[^)\n]*\)`, 'giu'),
    message: 'link with a blank between its brackets',
    advice: `write ${link}, or \\[ to show the marks`,
  },
  {
    pattern: new RegExp(
      String.raw`\([^()\n]+\)\[${place}[^\]\n]*\]|\[[^[\]\n]+\]\{${place}[^}\n]*\}`,
      'giu',
    ),
    message: 'link with the wrong brackets',
    advice: `write ${link}`,
  },
  {
    pattern: /!?\[[^[\]\n^]+\]\[[^[\]\n]*\]/g,
    message: 'link whose address is written nowhere',
    advice: `write ${link}, or \\[ to show the marks`,
  },
  {
    pattern: /!\[(?![[^])[^\n]{0,40}/g,
    message: 'image that cannot be read',
    advice: `write ${image}, or !\\[ to show the marks`,
  },
  {
    pattern: /(?<=^|\n)#{2,6}[^\s#][^\n]*/g,
    message: 'heading without a blank behind its marks',
    advice: 'write "## " and the heading, or \\# to show the marks',
  },
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}:]):\s?(?:${names})\s?[[{(]`, 'gu'),
    message: 'directive that cannot be read',
    advice: `write ${directives.get('figure')?.example ?? ''} with nothing between its parts, or \\: to show the marks`,
  },
  {
    pattern: /\{(?:[#.][\p{L}\p{N}_-]+|[a-z-]+=(?:"[^"\n]*"|[^\s{}]+))(?:\s[^{}\n]*)?\}/giu,
    message: 'attributes in braces, which mean nothing here',
    advice: 'delete them, or write \\{ to show them',
  },
  {
    pattern: /==[^\s=](?:[^=\n]*[^\s=])?==/g,
    message: '== marks nothing',
    advice: 'write **words** for bold, or \\= to show the marks',
  },
  {
    pattern: /(?<!\[)\^[^\s^[\]]{1,20}\^/g,
    message: '^ raises nothing',
    advice: 'write the raised sign itself, such as ² or ᵗʰ, or \\^ to show the marks',
  },
  {
    pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[\/[a-z]+\]|\[![A-Z]+\]|(?<=^|\n)\[TOC\]/g,
    message: 'mark of another program',
    advice: 'delete it, or write a backslash before it to show it',
  },
  {
    pattern: /<(?:https?:|www\.)[^<>\n]*>|<[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+>/giu,
    message: 'address in angle brackets that is no link',
    advice: 'write <https://host.example/>, with no blank, or \\< to show the marks',
  },
  {
    pattern:
      /&(?:#x?[\da-f]+|[a-z][a-z\d]{1,30});|&(?:nbsp|shy|amp|quot|[lg]t|[mn]dash|hellip|[lr]aquo|[lr][sd]quo)(?![\w=;])/gi,
    message: 'reference to no character',
    advice: 'write the character itself, or \\& to show the marks',
  },
  {
    pattern: /(?<=^|\n)\|.*\|[ \t]*(?=\n\|)/g,
    message: 'line of a table that is none',
    advice:
      'write | --- | --- | under the first line, a | --- for each column, and an empty line before it',
  },
  {
    pattern: /`+/g,
    message: 'backtick that opens or closes no code',
    advice: "write ' for an apostrophe, or \\` to show it",
  },
];

/** A text without these holds no such marks. */
const quick = new RegExp(`[[\\]#:{=^<&|\`${unseen}]`);

/**
 * Finds what readers would see as marks in the text that the parsers have left over, in order.
 * A character that is written as an escape is looked at too: the caller knows how it is written.
 */
export function rawMarks(text: string): readonly RawMark[] {
  if (!quick.test(text)) return [];
  const found = rules.flatMap(({ pattern, message, advice }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => {
      const mark = mediaMark(written);
      return {
        from: index,
        written,
        message,
        advice: mark === undefined ? advice : `write ${mark}`,
      };
    }),
  );
  let end = 0;
  // The sort is stable: of marks at one place, that of the first rule counts.
  return [...found, ...unopened(text)]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, written }) => {
      if (from < end) return false;
      end = from + written.length;
      return true;
    });
}

/** `Name]]`: a name in double brackets without the first two. */
function unopened(text: string): readonly RawMark[] {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[') open += 1;
    if (text[at] !== ']') continue;
    if (open === 0 && (text[at - 1] === ']' || text[at + 1] === ']')) {
      const from = text[at - 1] === ']' ? at - 1 : at;
      const advice = 'write [[Name]] or [[Name|as written]], or \\] to show the marks';
      return [
        { from, written: ']]', message: 'name in double brackets that is not opened', advice },
      ];
    }
    open = Math.max(0, open - 1);
  }
  return [];
}
