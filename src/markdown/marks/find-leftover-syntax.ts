import { embedAdvice, embedIn } from '../../model/address/embed-address.ts';
import { directives, writeDirective } from '../directives.ts';
import { fixMediaLink } from './fix-media-link.ts';

/** Text that was meant as Markdown syntax but that readers would see as written. */
export interface LeftoverSyntax {
  /** Its index in the text, in UTF-16 code units. */
  readonly from: number;
  readonly written: string;
  readonly message: string;
  readonly advice: string;
}

interface Rule {
  /** Matches wherever `pattern` does. It is much shorter: V8 takes a millisecond to compile some patterns. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly message: string;
  readonly advice: string;
}

const link = '[words](https://host.example/page), with no space in the address';
const picture = '![what the picture shows](/media/port.jpg "what to know of it")';
const names = [...directives.keys()].join('|');
const destination = String.raw`(?:https?:\/\/|\/(?=[\p{L}\p{N}])|mailto:)`;

/** Wide spaces and direction marks, which editors do not show. */
const unseen = String.raw`\u00A0\u061C\u2000-\u200A\u200E\u200F\u202A-\u202F\u205F\u2066-\u2069\u3000`;

const unseenSign = new RegExp(`[${unseen}]`);

/** If two rules match at the same index, the first one counts. */
const rules: readonly Rule[] = [
  {
    sign: unseenSign,
    pattern: new RegExp(
      String.raw`(?<=^|\n)[${unseen}]+(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]|>|:::?\p{L}|\||\[\^)`,
      'gu',
    ),
    message: 'invisible character or no-break space before the mark at the start of a line',
    advice: 'delete everything before the mark',
  },
  {
    sign: unseenSign,
    pattern: new RegExp(String.raw`(?<=^|\n)(?:#{1,6}|[-*+]|\d{1,9}[.)])[${unseen}]+`, 'gu'),
    message: 'no-break space or invisible character after the mark at the start of a line',
    advice: 'delete it and write an ordinary space',
  },
  {
    sign: /!\[/,
    pattern: /!\[[^[\]^]*\]\s*\([^)\n]*\)?/g,
    message: 'malformed picture',
    advice: `write ${picture}, with no space in the address, or !\\[ to show the marks`,
  },
  {
    sign: /\]\(/,
    pattern: /\[[^[\]\n]*\]\([^)\n]*\)?|\]\([^)\n]*\)?/g,
    message: 'malformed link',
    advice: `write ${link}, or \\] to show the marks`,
  },
  {
    sign: /\]\s/,
    pattern: new RegExp(String.raw`\[[^[\]\n]+\]\s+\(${destination}[^)\n]*\)`, 'giu'),
    message: 'link with a space between its brackets',
    advice: `write ${link}, or \\[ to show the marks`,
  },
  {
    sign: /\)\[|\]\{/,
    pattern: new RegExp(
      String.raw`\([^()\n]+\)\[${destination}[^\]\n]*\]|\[[^[\]\n]+\]\{${destination}[^}\n]*\}`,
      'giu',
    ),
    message: 'link with the wrong brackets',
    advice: `write ${link}`,
  },
  {
    sign: /\]\[/,
    pattern: /!?\[[^[\]\n^]+\]\[[^[\]\n]*\]/g,
    message: 'link whose address is not defined',
    advice: `write ${link}, or \\[ to show the marks`,
  },
  {
    sign: /!\[/,
    pattern: /!\[(?![[^])[^\n]{0,40}/g,
    message: 'malformed picture',
    advice: `write ${picture}, or !\\[ to show the marks`,
  },
  {
    sign: /##/,
    pattern: /(?<=^|\n)#{2,6}[^\s#][^\n]*/g,
    message: 'heading without a space after its # marks',
    advice: 'write "## " and the heading, or \\# to show the marks',
  },
  {
    sign: new RegExp(String.raw`:\s?(?:${names})\s?[[{(]`),
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}:]):\s?(?:${names})\s?[[{(]`, 'gu'),
    message: 'malformed directive',
    advice: `${writeDirective('figure')} with nothing between its parts, or \\: to show the marks`,
  },
  {
    sign: /\{/,
    // Those of a directive that cannot be read are reported with it.
    pattern:
      /(?<!(?:^|\n):{2,}[^\n]{0,60})\{(?:[#.][\p{L}\p{N}_-]+|[a-z-]+=(?:"[^"\n]*"|[^\s{}]+))(?:\s[^{}\n]*)?\}/giu,
    message: 'attributes in braces have no effect here',
    advice: 'delete them, or write \\{ to show them',
  },
  {
    sign: /==/,
    pattern: /==[^\s=](?:[^=\n]*[^\s=])?==/g,
    message: '== does not highlight text',
    advice: 'write **words** for bold, or \\= to show the marks',
  },
  {
    sign: /\^/,
    pattern: /(?<!\[)\^[^\s^[\]]{1,20}\^/g,
    message: '^ does not make text superscript',
    advice: 'write the superscript character itself, such as ² or ᵗʰ, or \\^ to show the marks',
  },
  {
    sign: /\{[{%]|\[[/!T]/,
    pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\[\/[a-z]+\]|\[![A-Z]+\]|(?<=^|\n)\[TOC\]/g,
    message: 'syntax of another program',
    advice: 'delete it, or write a backslash before it to show it',
  },
  {
    sign: /</,
    pattern: /<(?:https?:|www\.)[^<>\n]*>|<[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+>/giu,
    message: 'address in angle brackets that is not a link',
    advice: 'write <https://host.example/>, with no space, or \\< to show the marks',
  },
  {
    sign: /&/,
    pattern:
      /&(?:#x?[\da-f]+|[a-z][a-z\d]{1,30});|&(?:nbsp|shy|amp|quot|[lg]t|[mn]dash|hellip|[lr]aquo|[lr][sd]quo)(?![\w=;])/gi,
    message: 'not a valid character reference',
    advice: 'write the character itself, or \\& to show the marks',
  },
  {
    sign: /\|/,
    pattern: /(?<=^|\n)\|.*\|[ \t]*(?=\n\|)/g,
    message: 'row that does not belong to a table',
    advice:
      'write | --- | --- | under the first row, with one --- for each column, and an empty line before the first row',
  },
  {
    sign: /`/,
    pattern: /`+/g,
    message: 'backtick that does not open or close code',
    advice: "write ' for an apostrophe, or \\` to show it",
  },
];

/** A text without these characters contains no such syntax. */
const indicators = new RegExp(`[[\\]#:{=^<&|\`${unseen}]`);

/**
 * Finds Markdown syntax in the value of a text node, in order. Escaped characters are included, since only the source
 * distinguishes them: the caller must check it.
 */
export function findLeftoverSyntax(text: string): readonly LeftoverSyntax[] {
  if (!indicators.test(text)) return [];
  const possible = rules.filter(({ sign }) => sign.test(text));
  const found = possible.flatMap(({ pattern, message, advice }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) => {
      return { from: index, written, message, advice: betterAdvice(written) ?? advice };
    }),
  );
  let end = 0;
  // The sort is stable: at the same index, the match of the first rule comes first.
  return [...found, ...unopened(text)]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, written }) => {
      if (from < end) return false;
      end = from + written.length;
      return true;
    });
}

/** What to write in place of something, if that is known exactly. */
function betterAdvice(written: string): string | undefined {
  const corrected = fixMediaLink(written);
  if (corrected !== undefined) return `write ${corrected}`;
  const embed = /^\{[{%]/.test(written) ? embedIn(written) : undefined;
  return embed && embedAdvice(embed);
}

/** `Name]]`: closing double brackets without opening ones. */
function unopened(text: string): readonly LeftoverSyntax[] {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[') open += 1;
    if (text[at] !== ']') continue;
    if (open === 0 && (text[at - 1] === ']' || text[at + 1] === ']')) {
      const from = text[at - 1] === ']' ? at - 1 : at;
      const advice = 'write [[Name]] or [[Name|as written]], or \\] to show the marks';
      return [
        { from, written: ']]', message: 'closing double brackets without opening ones', advice },
      ];
    }
    open = Math.max(0, open - 1);
  }
  return [];
}
