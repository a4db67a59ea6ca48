import { directives } from './directives.ts';

const names = [...directives.keys()].join('|');
const deleteMarks = 'delete the marks: Markdown works in running text only';

/** The Markdown and HTML syntax to look for. */
const syntaxes: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: /!?\[\[[^[\]\n]*\]\]|!?\[[^[\]\n]*\]\([^()\n]*\)|!?\[[^[\]\n]+\]\[[^[\]\n]*\]/,
    advice: deleteMarks,
  },
  { pattern: /\[\^[^[\]\n]+\]/, advice: 'delete it: footnotes work in running text only' },
  {
    pattern:
      /(?<![\p{Script=Latin}\p{N}*])(\*{1,3})(?=[^\s*])[^*\n]*[^\s*]\1(?!\*)|(?<![\p{L}\p{N}_@#/\\.])(_{1,3})(?=[^\s_])[^_\n]*[^\s_]\2(?![\p{L}\p{N}_]|\.\p{L})|~~[^\s~](?:[^~\n]*[^\s~])?~~|`[^`\s](?:[^`\n]*[^`\s])?`/u,
    advice: deleteMarks,
  },
  {
    pattern: new RegExp(String.raw`:(?:${names})(?:\[[^[\]\n]*\]|\{[^{}\n]*\})`),
    advice: deleteMarks,
  },
  {
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i,
    advice: 'write the character itself, or delete it if it is invisible',
  },
  {
    pattern:
      /<\/?(?:a|b|i|u|s|p|br|em|strong|sub|sup|span|small|q|cite|mark|del|ins|font|div)(?:\s[^<>\n]*)?\/?>/i,
    advice: 'delete it: HTML is not allowed',
  },
  {
    pattern: /(?<=^|\s|\p{L})\\[[\]*_`#~](?=\p{L})/u,
    advice: 'delete the backslash: nothing needs to be escaped here',
  },
];

/**
 * Finds Markdown or HTML in a text that is shown as written: a headline, a caption, a name.
 * @returns the first match of the first pattern that matches, and advice; undefined if there is
 * none
 */
export function findMarkdown(
  text: string,
): { readonly written: string; readonly advice: string } | undefined {
  if (!/[*_~`[&<\\]|:\w/.test(text)) return undefined;
  for (const { pattern, advice } of syntaxes) {
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) return { written, advice };
  }
  return undefined;
}
