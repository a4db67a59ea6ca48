import fc from 'fast-check';

const wordsAndMarks =
  'rain the_port Esker سرت é 10:30 3:one Note:this :smile: &amp; &#35; \\[ "q" -- ... ' +
  "[[Esker]] [[Esker|port]] ]] [^1] [^2] [y] ! # + * ** ~~ ] ( ) | it's " +
  '<b> </b> ![a](/media/x.jpg) [a](/b/) <https://x.example> :figure[b]{#c} :figure[*a*] ' +
  '*em* **strong** ~~gone~~ `code`';
const glued = fc.constantFrom(
  ...wordsAndMarks.split(' '),
  ...['5 < 6', '<!-- c -->', '  ', '\u00a0', '[a](<c d> "t")', ':figure[a b]{#c d="e f"}'],
);
const alone = '😀 { } [ [[ _ : \\* \\ a\\ https://x.example/a_b www.x.example desk@x.example'.split(
  ' ',
);
const spaced = fc.oneof(
  { weight: 5, arbitrary: glued },
  { weight: 1, arbitrary: fc.constantFrom(...alone) },
);

const line = fc.array(spaced, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const tight = fc
  .array(glued, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/~{3,}/g, '~~'));
const phrase = fc.oneof(line, tight);
const paragraph = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

const cell = phrase.map((text) => text.replaceAll('`', ''));

const simple = fc.oneof(
  paragraph,
  phrase.map((text) => `## ${text}`),
  phrase.map((text) => `${text}\n===`),
  fc.tuple(cell, cell).map(([a, b]) => `| ${a} | ${b} |\n|---|:-:|\n| ${b} | ${a} |`),
  fc.constantFrom(
    '---',
    '```js\nx < y\n```',
    '    code',
    '::map{#a}',
    '<div>\nx\n</div>',
    '[y]: /u "t"',
  ),
  phrase.map((text) => `::chart[${text.replace(/[[\]\\`<]/g, '').trim() || 'x'}]`),
);

const quoted = paragraph.map((text) => text.replaceAll('--', '').replace(/\\+$/, ''));

const indent = (text: string, by: string): string => text.replace(/\n(?=.)/g, `\n${by}`);

const block = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    tie('block').map((text) => `> ${text.replaceAll('\n', '\n> ').replaceAll('\n> \n', '\n>\n')}`),
    tie('block').map((text) => `- ${indent(text, '  ')}`),
    tie('block').map((text) => `1. ${indent(text, '   ')}\n2. b`),
    paragraph.map((text) => `- [ ] b ${indent(text, '  ')}`),
    quoted.map((text) => `:::quote{by=A}\n${text}\n:::`),
    quoted.map((text) => `::::quote{by=A}\n:::quote\n${text}\n:::\n::::`),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `${a}\n\n${b}`),
  ),
})).block;

const outer = fc.oneof(
  { weight: 4, arbitrary: block },
  {
    weight: 1,
    arbitrary: block.map((text) => `::::::quote{by="Mara Voss" on=2016-08-02}\n${text}\n\n::::::`),
  },
);

/**
 * Markdown documents with nested blocks and any mixture of words and marks. They avoid most of the known
 * differences between the parsers, which `parser-differences.ts` lists.
 */
export const documents = fc
  .tuple(fc.array(outer, { minLength: 1, maxLength: 4 }), fc.boolean(), phrase)
  .map(
    ([blocks, noted, note]) =>
      `${blocks.join('\n\n')}\n\n[y]: /u "t"${noted ? `\n\n[^1]: ${note}` : ''}\n`,
  );
