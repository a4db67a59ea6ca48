import { describe, expect, test } from 'vitest';
import { findDeepNesting } from '../../src/markdown/nesting.ts';
import { render } from './render.ts';

const message =
  'quotations, lists or other Markdown nested more than 100 levels deep — remove some levels; the usual cause is a mark that is repeated by mistake';

const nested: Readonly<Record<string, (levels: number) => string>> = {
  quotes: (n) => `${'>'.repeat(n)} x`,
  'quotes with spaces': (n) => `${'> '.repeat(n)}x`,
  lists: (n) => `${'- '.repeat(n)}x`,
  'numbered lists': (n) => `${'1. '.repeat(n)}x`,
  'quotes and lists': (n) => `${'> - '.repeat(n)}x`,
  'strong text': (n) => `${'**'.repeat(n)}x${'**'.repeat(n)}`,
  'labels of directives': (n) => `${':a['.repeat(n)}x${']'.repeat(n)}`,
};

describe.each(Object.entries(nested))('%s', (_name, make) => {
  test.each([200, 5_000, 100_000])('%i levels give one clear problem', (levels) => {
    const { problems, body } = render(`ok\n\n${make(levels)}\n`, { parser: 'satteri' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:\d+ /);
    expect(problems[0]).toContain(message);
    expect(body.parts).toEqual([]);
  });

  test('40 levels are allowed', () => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = render(make(40), { parser });
      expect(problems.filter((problem) => problem.includes('nested'))).toEqual([]);
    }
  });
});

/** Nesting that is detected in the text before it is parsed. */
const seenInText = ['quotes', 'quotes with spaces', 'lists', 'numbered lists', 'quotes and lists'];

test.each(seenInText)('%s with remark-parse', (name) => {
  for (const levels of [200, 5_000, 100_000]) {
    const { problems } = render(nested[name]?.(levels) ?? '', { parser: 'remark' });
    expect(problems).toEqual([expect.stringContaining(message)]);
  }
});

test.each([200, 5_000, 100_000])('strong text of %i levels with remark-parse', (levels) => {
  const { body, problems } = render(nested['strong text']?.(levels) ?? '', { parser: 'remark' });
  expect(body.parts).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/more than 100 levels deep|too long to parse/)]);
});

const label = (inside: string) => `${`:a[${inside}`.repeat(5_000)}x${']'.repeat(5_000)}`;

test.each([
  ['escaped', label('\\]')],
  ['in code', label('`]`')],
  ['in HTML', label('<b c="]">')],
  ['behind a long name', `:${'a'.repeat(200)}[`.repeat(5_000)],
  ['of leaf directives', '::a[:b['.repeat(5_000)],
])('labels whose brackets are %s are counted too', (_, text) => {
  // Sätteri parses labels by recursion, and ends the process if the stack overflows.
  for (const parser of ['satteri', 'remark'] as const) {
    expect(render(text, { parser }).problems).toEqual([expect.stringContaining(message)]);
  }
});

test('labels in separate table rows, items and paragraphs are not nested in each other', () => {
  const row = '| :figure[300]{#ships-lost} | `]` | <https://gull.example/> |\n';
  expect(findDeepNesting(`|a|b|c|\n|-|-|-|\n${row.repeat(300)}`)).toBeUndefined();
  expect(findDeepNesting('- :figure[300 `]`]{#ships-lost}\n'.repeat(300))).toBeUndefined();
});

test('lists in which each line is indented further are also measured', () => {
  const lines = Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- x`);
  expect(render(lines.join('\n')).problems).toEqual([expect.stringContaining(message)]);
  const list = lines.slice(0, 90).join('\n');
  expect(render(list).problems).toEqual([]);
});

test('remark-parse reports a stack overflow as a problem', () => {
  const { problems } = render(`${'*a **b '.repeat(3000)}${'** *'.repeat(3000)}`, {
    parser: 'remark',
  });
  const isWarning = (problem: string) => /^1:4 warning: \*\* makes nothing bold/.test(problem);
  expect(problems.filter(isWarning).length).toBeLessThanOrEqual(1);
  const others = problems.filter((problem) => !isWarning(problem));
  expect(others.every((problem) => problem.includes('nested'))).toBe(true);
});

test.each([
  `${'* '.repeat(500)}`,
  `${'- '.repeat(500)}\n`,
  `${'-'.repeat(500)}`,
  `a ${'> '.repeat(500)}`,
])('is not nested: %#', (text) => {
  expect(findDeepNesting(text)).toBeUndefined();
  expect(render(text).problems).toEqual([]);
});
