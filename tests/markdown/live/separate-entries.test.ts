import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownOptions, MemoTable } from '../../../src/markdown/markdown-options.ts';
import { renderAtOnce, renderBody } from '../../../src/markdown/render-body.ts';
import { type Checked, sortProblems } from '../../../src/model/problem.ts';
import type { Body } from '../../../src/model/text/body.ts';
import { words } from '../render.ts';

const options: MarkdownOptions = {
  lang: 'en',
  words,
  parser: 'remark',
  baseUrl: 'https://record.example/',
  figureIds: new Set(['ships-lost']),
};
const path = 'articles/ferry-live.md';

const rendered = (text: string, change: Partial<MarkdownOptions> = {}) =>
  renderBody({ path, text }, 0, { ...options, ...change });

/** Counts the values that are made. A second request gets the value of the first. */
function memory(): { readonly memoTable: MemoTable; readonly made: () => number } {
  const known = new Map<string, string>();
  return {
    memoTable: (table, keys, make) =>
      keys.map((text, index) => {
        const key = JSON.stringify([table, text]);
        const found = known.get(key) ?? JSON.stringify(make(index) ?? null);
        known.set(key, found);
        return JSON.parse(found) ?? undefined;
      }),
    made: () => known.size,
  };
}

/** The order of links and problems does not matter. */
function comparable({ value, problems }: Checked<Body>) {
  const links = value.links.map((link) => JSON.stringify(link)).sort();
  return { ...value, links, problems: sortProblems(problems) };
}

const entry = (body: string, colons = '::::', at = '2031-05-04T09:20') =>
  `${colons}entry{at=${at}}\n${body}\n${colons}`;

const blocks = [
  'The ferry of [[Port Esker]] runs again -- "at last".',
  '## It leaves {#left}',
  '### The crew',
  'Two [[Port Esker|ports]] and [a link](/about/#crew "Crew") and `code`.',
  'See [the log][log] and [log].',
  '[log]: /harbour/ "Log"',
  'It left at six.[^1]',
  '[^1]: By the clock of [[Port Esker]].',
  '[^long note]: With a space.',
  '![The quay](/media/quay.jpg "The quay at dawn")',
  '::map{places="port-esker"}',
  '::timeline',
  'More than :figure[300]{#ships-lost} ships.',
  ':::quote{by="Mara Voss" on=2031-05-04}\nWe wait.\n:::',
  ':::quote{by="Mara Voss"}\nNot closed.',
  '- First\n- [[Grey Rock]]\n\n  still first',
  '> A quotation\n> :::entry{at=2031-05-04T10:00}',
  '```\n::::entry{at=2031-05-04T11:00}\n## No entry\n::::\n```',
  '```\nnot closed',
  '<div>',
  '| a | b |\n| - | - |\n| [[Port Esker]] | 2 |',
  '• pasted',
  'العبّارة "تعود" BBC',
  '',
];
const someBlocks = fc.array(fc.constantFrom(...blocks), { maxLength: 4 });
const someEntry = fc
  .record({
    body: someBlocks,
    colons: fc.constantFrom(':::', '::::', '::::', ':::::'),
    minute: fc.integer({ min: 10, max: 59 }),
    hasHeading: fc.boolean(),
  })
  .map(({ body, colons, minute, hasHeading }) => {
    const heading = hasHeading ? ['## It leaves'] : [];
    return entry([...heading, ...body].join('\n\n'), colons, `2031-05-04T09:${minute}`);
  });
const someText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: someEntry },
      someBlocks.map((all) => all.join('\n\n')),
    ),
    {
      maxLength: 6,
    },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('\n\n', '\n', '\n \n\n'), { minLength: pieces.length })
      .map((gaps) => pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('')),
  );

describe('a text whose entries are rendered separately', () => {
  test.each(['remark', 'satteri'] as const)('is the text rendered at once, with %s', (parser) => {
    let alone = 0;
    fc.assert(
      fc.property(someText, fc.constantFrom('en', 'ar'), (text, lang) => {
        const { memoTable, made } = memory();
        const given = { ...options, parser, lang };
        const joined = renderBody({ path, text }, 0, { ...given, memoTable });
        expect(comparable(joined)).toEqual(comparable(renderAtOnce(path, text, given)));
        alone += made();
      }),
      { numRuns: 150 },
    );
    expect(alone).toBeGreaterThan(100);
  });
});

describe('the cache', () => {
  const text = (count: number, third = 'Count') =>
    [
      'What we know.',
      ...Array.from({ length: count }, (_, index) =>
        entry(`## ${index === 2 ? third : 'Count'} ${index}\n\n[[Port Esker]] has ${index}.`),
      ),
    ].join('\n\n');

  test('has each entry once, and only an edited one is made again', () => {
    const { memoTable, made } = memory();
    rendered(text(40), { memoTable });
    expect(made()).toBe(40);
    rendered(text(40, 'Recount'), { memoTable });
    expect(made()).toBe(41);
    rendered(`A line more.\n\n${text(40, 'Recount')}`, { memoTable });
    expect(made()).toBe(41);
  });

  test('has entries apart that differ in what their parsing reads', () => {
    const { memoTable, made } = memory();
    for (const change of [
      {},
      { lang: 'ar' },
      { parser: 'satteri' },
      { baseUrl: 'https://b.example/' },
    ] as const) {
      rendered(text(1), { memoTable, ...change });
    }
    expect(made()).toBe(4);
    rendered(text(1), { memoTable, figureIds: new Set(['one']) });
    expect(made()).toBe(4);
    const quoted = entry('## Lost\n\nSome :figure[300]{#ships-lost} ships.');
    rendered(quoted, { memoTable });
    const { problems } = rendered(quoted, { memoTable, figureIds: new Set(['one']) });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('ships-lost')]);
  });

  test('an entry that needs a footnote or an address from elsewhere is not in it', () => {
    const { memoTable, made } = memory();
    const two = [entry('## One\n\nAt six.[^1]'), entry('## Two\n\nSee [the log].')].join('\n\n');
    const { value, problems } = rendered(`${two}\n\n[the log]: /log/\n\n[^1]: By the clock.`, {
      memoTable,
    });
    expect(problems).toEqual([]);
    expect(value.links.map(({ href }) => href)).toEqual(['/log/']);
    expect(made()).toBe(0);
  });

  test('an entry inside code is not an entry', () => {
    const { value } = rendered(`\`\`\`\n${entry('## One')}\n\`\`\``);
    expect(value.entries).toBeUndefined();
  });

  test('warnings have the line of the file', () => {
    const { problems } = rendered(
      `Summary.\n\n${entry('## One')}\n\n${entry('## Two\n\n• pasted')}`,
    );
    expect(problems.map(({ at, path }) => [path, at])).toEqual([[path, { line: 10, column: 1 }]]);
  });
});
