import { describe, expect, test } from 'vitest';
import { brokenArrow, findCycles } from './import-rules.ts';
import { type SourceFile, scanSource } from './source-scan.ts';

describe('the source scanner', () => {
  test('finds every form of import and nothing else', () => {
    const { imports } = scanSource(`
import './side.ts';
import one, { two } from "./values.ts";
import type { Three } from './types.ts';
import {
  type Four,
} from './mixed.ts';
export { five } from './again.ts';
export type { Six } from './again-types.ts';
export * from './all.ts';
const seven = await import('./later.ts');
const eight = require.resolve('package/file');
// import nine from './comment.ts';
/* import ten from './block.ts'; */
const eleven = "import x from './string.ts'";
const twelve = \`import y from './template.ts'\`;
export const from = 'elsewhere';`);
    const found = imports.map((each) => `${each.typeOnly ? 'type ' : ''}${each.specifier}`);
    expect(found.sort()).toEqual([
      './again.ts',
      './all.ts',
      './later.ts',
      './mixed.ts',
      './side.ts',
      './values.ts',
      'package/file',
      'type ./again-types.ts',
      'type ./types.ts',
    ]);
  });

  test('blanks everything that is not code and keeps the lines', () => {
    const { code } = scanSource("a; // any\n/* any\n any */ b('any', /any's/, `any`); c: any");
    expect(code.split('\n')).toHaveLength(3);
    expect(code.match(/any/g)).toHaveLength(1);
    expect(code).toContain('c: any');
  });

  test('distinguishes divisions, closing tags and regular expressions', () => {
    expect(scanSource('const a = b / any / c;').code).toContain('any');
    expect(scanSource('<p>{a}</p>; x as any; <br />').code).toContain('x as any');
  });
});

describe('the import rules', () => {
  test.each([
    ['src/model/a.ts', 'src/model/b.ts', false],
    ['src/parse/a.ts', 'src/markdown/b.ts', false],
    ['src/commands/a.ts', 'src/model/b.ts', false],
    ['src/facts/a.ts', 'src/model/site/site.ts', true],
    ['src/pages/a.ts', 'src/facts/site-reader.ts', false],
    ['src/metadata/json-ld/a.ts', 'src/facts/article-reader.ts', false],
    ['src/pages/a.ts', 'src/facts/fact.ts', true],
    ['src/pages/a.ts', 'src/model/site-words.ts', true],
    ['src/checks/a.ts', 'src/model/site/site.ts', true],
    ['src/checks/a.ts', 'src/metadata/b.ts', false],
    ['src/engine/a.ts', 'src/facts/memory-fact-source.ts', false],
    ['src/engine/a.ts', 'layouts/strings/en/words.ts', false],
    ['layouts/a.tsx', 'layouts/parts/b.tsx', false],
    ['layouts/a.tsx', 'src/pages/b.ts', true],
    ['.eleventy.ts', 'src/engine/a.ts', false],
    ['bench/a.ts', 'bench/corpus/b.ts', false],
    ['bench/paint/a.ts', 'tests/browser/chromium/chromium.ts', false],
    ['bench/paint/a.ts', 'tests/browser/page-kinds.ts', false],
    ['tests/bench/a.test.ts', 'bench/b.ts', false],
  ])('%s may import %s', (importer, target, typeOnly) => {
    expect(brokenArrow(importer, target, typeOnly)).toBeUndefined();
  });

  test.each([
    ['src/model/a.ts', 'src/markdown/b.ts', true],
    ['src/parse/a.ts', 'src/relate/b.ts', false],
    ['src/pages/a.ts', 'src/metadata/b.ts', false],
    ['src/facts/a.ts', 'src/pages/b.ts', true],
    ['src/metadata/a.ts', 'src/checks/b.ts', true],
    ['src/pages/a.ts', 'src/model/site/site.ts', true],
    ['src/metadata/json-ld/a.ts', 'src/model/site/site.ts', true],
    ['src/pages/a.ts', 'src/facts/memory-fact-source.ts', true],
    ['src/metadata/a.ts', 'src/facts/site-facts.ts', true],
    ['src/pages/a.ts', 'src/facts/fact.ts', false],
    ['src/pages/a.ts', 'layouts/strings/en/words.ts', true],
    ['src/engine/a.ts', 'layouts/article.tsx', false],
    ['src/new/a.ts', 'src/model/b.ts', false],
    ['layouts/a.tsx', 'src/pages/b.ts', false],
    ['layouts/a.tsx', 'src/relate/b.ts', true],
    ['.eleventy.ts', 'src/commands/a.ts', false],
    ['.eleventy.ts', 'bench/a.ts', false],
    ['bench/a.ts', 'src/model/b.ts', true],
    ['bench/a.ts', 'layouts/strings/en/words.ts', true],
    ['bench/a.ts', 'tests/b.ts', true],
    ['src/engine/a.ts', 'bench/b.ts', true],
    ['layouts/a.tsx', 'bench/b.ts', true],
    ['tests/engine/a.test.ts', 'bench/b.ts', true],
  ])('%s may not import %s', (importer, target, typeOnly) => {
    expect(brokenArrow(importer, target, typeOnly)).toContain(`${importer} imports ${target}: `);
  });

  test('finds a cycle through several files, including type imports', () => {
    const file = (name: string, specifier: string): SourceFile => ({
      path: `src/model/${name}`,
      text: '',
      code: '',
      imports: [{ specifier, typeOnly: true }],
    });
    const cycle = [file('a.ts', './b.ts'), file('b.ts', './c.ts'), file('c.ts', './b.ts')];
    expect(findCycles(cycle)).toEqual(['src/model/b.ts → src/model/c.ts → src/model/b.ts']);
    expect(findCycles(cycle.slice(0, 2))).toEqual([]);
  });
});
