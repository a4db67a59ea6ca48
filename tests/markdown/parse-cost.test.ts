import { tests as commonmark } from 'commonmark-spec';
import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../src/markdown/markdown-options.ts';
import { parseCostProblem } from '../../src/markdown/parse-cost.ts';
import { processorWith } from '../../src/markdown/processor.ts';
import { render } from './render.ts';

/** Pieces each of which a parser compares with all pieces before it. */
const costly: Readonly<Record<ParserName, readonly string[]>> = {
  satteri: [
    ...[':a{', ':a[b]{c', ':a[] ', ':3 ', ':a ', ':a{#b}', 'a:b[c]{d=e} ', '&amp;', '&#65;'],
    ...['http://a.b/ &a;', '<a.b:c>', '_a', '*ب*', '[ب](c) ', 'ب[a][b]', ':a{`', ':ب[c]', '*a_'],
    ...[
      '**a',
      '~~a',
      '`a',
      'a@b:c ',
      '[[ب]] ',
      '![ب](c)',
      '[^ب] ',
      '::a[b ',
      ':a\n',
      '_a_\n',
      '&lt;a ',
    ],
  ],
  remark: [
    ...['- a\n\n b\n', '> a\n\n', 'a\n-\n', 'a\n===\n', ':::a\n', '- > a\n', '+ a\n- b\n', '*a_'],
    ...[
      'a* ',
      '**a',
      '~~a',
      '~a',
      ']',
      '[a]',
      '[a] ',
      '[a](',
      '[a](b)',
      '[^a]',
      '[[a]] ',
      ':a[b]{c',
    ],
    ...[
      ':a[',
      '*ب*',
      '_a_ ',
      '![a](b)',
      '[a][b]',
      '- a\n',
      '1. a\n',
      '[a]: b\n\n',
      '<a.b:c>',
      '> - a\n\n',
    ],
  ],
};

/** Pieces whose cost is linear in their length. */
const linear = ['a ', 'ب', 'a\n\n', '"', "'", '. A', '\\*', '{', '(', '=', '# a\n', '|a|b|\n'];

const parserNames = ['satteri', 'remark'] as const;
const all = parserNames.flatMap((parser) =>
  [...costly[parser], ...linear].map((piece) => [parser, piece] as const),
);

/** Repeats a piece to about the given length. */
const ofLength = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Processor time in milliseconds. */
function timeOf(parser: ParserName, text: string): number {
  const before = process.cpuUsage();
  processorWith(parser).parse(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('n, 2n and 4n characters', () => {
  /** The square of four, doubled to allow for a busy machine. */
  const mostGrowth = 32;
  /** In milliseconds: shorter times cannot be measured reliably. */
  const least = 4;

  /** The ratio of the times for 4n and n characters, the smallest of several runs. */
  function growth(parser: ParserName, piece: string): number {
    const n = parser === 'satteri' ? 2000 : 250;
    const [one = least, , four = 0] = [n, 2 * n, 4 * n].map((length) => {
      const text = ofLength(piece, length);
      return parseCostProblem(text, parser) === undefined ? timeOf(parser, text) : 0;
    });
    return four / Math.max(one, least);
  }

  test.each(all)('%s: the time for %j grows at most quadratically', (parser, piece) => {
    let found = growth(parser, piece);
    for (let run = 0; run < 4 && found > mostGrowth; run += 1) {
      found = Math.min(found, growth(parser, piece));
    }
    expect(found).toBeLessThanOrEqual(mostGrowth);
  });
});

const pairs = parserNames.flatMap((parser) =>
  costly[parser].map((piece) => [parser, piece] as const),
);

describe('text with quadratic cost is refused before it is parsed', () => {
  test.each(pairs)('%s: %j', (parser, piece) => {
    const { body, problems } = render(`ok\n\n${ofLength(piece, 400_000)}`, { parser });
    expect(body.parts).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^\d+:\d+ (?:a paragraph of more than \d+ characters with \d+ marks such as : \* _ & \[ takes too long to parse — split it|the text is too long, or has too many lists, quotations and marks, to be parsed at once — split it here|quotations, lists or other Markdown nested more than 100 levels deep)/,
    );
  });

  test('at the paragraph, if one paragraph costs too much', () => {
    const { problems } = render(`ok\n\n${':a{'.repeat(50_000)}\n\nok`);
    expect(problems).toEqual([
      '3:1 a paragraph of more than 150000 characters with 50000 marks such as : * _ & [ takes too long to parse — split it with empty lines, or write a backslash before each mark that readers should see',
    ]);
  });

  test('at the line that exceeds the limit, if the whole text costs too much', () => {
    const { problems } = render('- a\n'.repeat(20_000), { parser: 'remark' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\d{4}:1 the text is too long/);
  });
});

describe('the advice works', () => {
  test('a paragraph that is divided by empty lines is accepted', () => {
    const paragraph = ':a{ '.repeat(100);
    expect(parseCostProblem(paragraph.repeat(400), 'satteri')).toBeDefined();
    expect(parseCostProblem(`${paragraph}\n\n`.repeat(400), 'satteri')).toBeUndefined();
  });

  test.each(parserNames)('%s: marks after backslashes are text', (parser) => {
    const [mark, other] = parser === 'satteri' ? [':', '&'] : ['*', '_'];
    expect(parseCostProblem(`a${mark}${other} `.repeat(15_000), parser)).toBeDefined();
    expect(parseCostProblem(`a\\${mark}\\${other} `.repeat(15_000), parser)).toBeUndefined();
  });

  test('an article that is split at the reported line is accepted', () => {
    const text = '- a\n\nb\n\n'.repeat(2_500);
    const { at } = parseCostProblem(text, 'remark') ?? { at: { line: 0 } };
    expect(at.line).toBeGreaterThan(1);
    const before = text.split('\n').slice(0, at.line - 1);
    expect(parseCostProblem(before.join('\n'), 'remark')).toBeUndefined();
  });
});

describe('hostile text cannot evade the estimate', () => {
  const marks = ':a{'.repeat(40);

  test.each([
    ['lines of one paragraph', `a ${marks}\n`],
    ['items that are indented too far', `        - ${marks}\n`],
    ['items that cannot interrupt a paragraph', `7. ${marks}\n`],
    ['rows without a table', `|${marks}|\n`],
    ['lines that follow a quotation', `> ${marks}\nb `],
  ])('%s are one paragraph', (_, line) => {
    expect(parseCostProblem(`text\n${line.repeat(500)}`, 'satteri')?.at).toEqual({
      line: 1,
      column: 1,
    });
  });

  test('a delimiter row whose cells do not match its header makes no table', () => {
    const row = `|${marks}|\n`;
    expect(parseCostProblem(`|a|b|\n|-|\n${row.repeat(500)}`, 'satteri')).toBeDefined();
    expect(parseCostProblem(`|a|\n|-|\n${row.repeat(500)}`, 'satteri')).toBeUndefined();
  });

  test('items and headings are separate paragraphs', () => {
    for (const line of [`- ${marks}\n`, `1. ${marks}\n`, `# ${marks}\n`, `- a\n  - ${marks}\n`]) {
      expect(parseCostProblem(line.repeat(500), 'satteri')).toBeUndefined();
    }
  });
});

describe('real articles are far from the limit', () => {
  const paragraph =
    'The port of [[Port Esker]] is "open" -- said *[[Mara Voss]]* at 10:30 on [the day](/about/), and :figure[300 people]{#ships-lost} came; the rest stayed at home that day.[^1]\n\n';
  const block = [
    ...[paragraph, paragraph, '> We kept the whistle polished.\n\n', paragraph, '## The ferry\n\n'],
    ...[paragraph, '- one thing\n- another: [link](/about/)\n- a third\n\n', paragraph, paragraph],
    ...['| Ship | Left at |\n| - | - |\n| *Gull* | 06:10 |\n| *Tern* | 07:30 |\n\n', paragraph],
  ].join('');
  const words = (text: string) => text.split(/\s+/).length;
  const article = block.repeat(Math.ceil(30_000 / words(block)));

  test.each(parserNames)('%s: an article of 30,000 words', (parser) => {
    expect(words(article)).toBeGreaterThan(30_000);
    expect(parseCostProblem(article, parser)).toBeUndefined();
  });

  test('with Sätteri ten of them in one, and 30,000 words in one paragraph', () => {
    expect(parseCostProblem(article.repeat(10), 'satteri')).toBeUndefined();
    const line = 'The port is "open" -- said *Mara Voss* at ten, and the rest stayed at home. ';
    expect(parseCostProblem(line.repeat(30_000 / 15), 'satteri')).toBeUndefined();
  });

  test('a table and a list of 2,000 lines with links', () => {
    const row = '| [Gull](/ships/gull/) | *06:10* | [[Port Esker]] | https://gull.example/log |\n';
    const table = `| a | b | c | d |\n| - | - | - | - |\n${row.repeat(2_000)}`;
    expect(parseCostProblem(table, 'satteri')).toBeUndefined();
    expect(
      parseCostProblem('- [Gull](/ships/gull/), *06:10*\n'.repeat(2_000), 'satteri'),
    ).toBeUndefined();
  });

  test.each(parserNames)('%s: all examples of the CommonMark specification', (parser) => {
    const examples = commonmark.map(({ markdown }) => markdown);
    expect(examples.length).toBeGreaterThan(600);
    for (const example of examples) expect(parseCostProblem(example, parser)).toBeUndefined();
    expect(parseCostProblem(examples.join('\n\n'), parser)).toBeUndefined();
  });
});
