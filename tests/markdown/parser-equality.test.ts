import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tests as commonmark } from 'commonmark-spec';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../src/markdown/markdown-options.ts';
import { processorWith } from '../../src/markdown/processor.ts';
import { restorePlainText } from '../../src/markdown/transforms/restore-text.ts';
import { documents } from './generated-documents.ts';
import { differences } from './parser-differences.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tree that the transforms get, with positions, as plain data. */
function tree(parser: ParserName, text: string): Root {
  const parsed = processorWith(parser).parse(text) as Root;
  restorePlainText(parsed, text);
  return JSON.parse(JSON.stringify(parsed));
}

function expectSame(text: string): void {
  expect(tree('satteri', text), JSON.stringify(text)).toEqual(tree('remark', text));
}

describe('Sätteri gives the same tree as remark-parse', () => {
  test('for the 652 examples of CommonMark', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) expectSame(markdown.replaceAll('→', '\t'));
  });

  const gfm = join(process.env.STANDARDS ?? join(root, '../shared/standards'), 'gfm-spec-0.29.txt');
  if (existsSync(gfm)) {
    test('for the examples of the GFM specification', () => {
      const examples = [
        ...readFileSync(gfm, 'utf8').matchAll(
          /^`{32} example[^\n]*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm,
        ),
      ].map((match) => (match[1] ?? '').replaceAll('→', '\t'));
      expect(examples.length).toBeGreaterThan(670);
      for (const example of examples) expectSame(example);
    });
  } else {
    const missing =
      'NOT CHECKED: the examples of the GFM specification. gfm-spec-0.29.txt is missing: it is ' +
      'test/spec.txt of github/cmark-gfm; put it into the folder that STANDARDS names';
    console.warn(missing);
    test.skip(missing, () => {});
  }

  test.each([
    ':figure[more than 300]{#fighters-killed}',
    'a :figure[*b* `c` [[d]]]{#e .f g=h i="j k" l}.',
    ':quote at 10:30, Note:this 3:one :smile: ::b :::',
    'at 10:30[^1] and :a[^2]\n\n[^1]: x',
    '::map{#a}\n\n::chart[b]\n\n::timeline',
    ':::quote{by="Mara Voss" on=2016-08-02}\nWe *hold* it.\n\n- a\n- b\n:::',
    '::::quote{by="A"}\n:::quote{by="B"}\nx\n:::\n::::',
    '> :::quote{by=A}\n> x\n> :::\n\n- :::quote\n  x\n  :::',
    ':::quote[label]{by=A}\nx\n:::\n\nafter',
    ':::quote{by=A}\nnever closed\n',
    ':::quote{by=A}\n| a |\n|---|\n',
    ':figure[a :figure[b]{#c} d]{#e}',
    '\\:a[b] :a\\[b] \\:::x',
    '| :a[b] | 10:30 |\n|---|---|\n| [[c\\|d]] | ~~e~~[^f] |\n\n[^f]: g',
    '- [ ] a\n- [x] b\n  - [X] *c*\n\n1. [ ] d',
    'https://x.example/a_b_c. www.x.example desk@x.example (http://x.example/)',
    '[[x]] [[y|z]]\n\n[x]: /u',
  ])('for directives and the text around them: %j', expectSame);

  const content = join(root, 'content');
  const articles = existsSync(content)
    ? readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.md'),
      )
    : [];
  test(`for the ${articles.length} files of the site's own content`, () => {
    for (const name of articles) {
      const text = readFileSync(join(content, name), 'utf8');
      expectSame(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    }
  });

  test('for 3,000 generated documents', () => {
    let compared = 0;
    const property = fc.property(documents, (text) => {
      fc.pre(!differences.some(({ seenIn }) => seenIn?.test(text)));
      compared += 1;
      expectSame(text);
    });
    fc.assert(property, { seed: 20160802, numRuns: 3000, maxSkipsPerRun: 1 });
    expect(compared).toBe(3000);
  }, 120_000);
});

describe('each known difference still exists', () => {
  test.each(differences)('$name: $reason', ({ example }) => {
    expect(tree('satteri', example)).not.toEqual(tree('remark', example));
  });

  test.each(differences)('$name: the pattern matches its example', ({ example, seenIn }) => {
    expect(seenIn?.test(example) ?? true).toBe(true);
  });
});
