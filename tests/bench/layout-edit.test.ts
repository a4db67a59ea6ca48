import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { editLayout } from '../../bench/layout-edit.ts';

const layouts = path.resolve(import.meta.dirname, '../../layouts');

test.each([['section.11ty.tsx'], ['parts/document/footer.tsx']])(
  'a paragraph is added to %s, once, and it still compiles',
  async (file) => {
    const text = await readFile(path.join(layouts, file), 'utf8');
    const changed = editLayout(file, text);
    const { code } = await transform(changed, { loader: 'tsx', jsx: 'automatic' });
    expect(code).toContain('"The harbour office has looked at this page."');
    expect(changed.split('\n')).toHaveLength(text.split('\n').length + 1);
    expect(() => editLayout(file, changed)).toThrow(`${file} contains`);
  },
);

test('the paragraph comes last in the first component', () => {
  const component = (name: string) =>
    `function ${name}() {\n  return (\n    <p>\n      <b>x</b>\n    </p>\n  );\n}\n`;
  const changed = editLayout('x', component('One') + component('Two'));
  expect(changed).toContain(
    '      <b>x</b>\n      <p>The harbour office has looked at this page.</p>\n    </p>\n  );\n}\nfunction Two',
  );
  expect(changed.match(/harbour/g)).toHaveLength(1);
});

test('a layout of another form is an error', () => {
  expect(() => editLayout('x.tsx', 'export const x = 1;\n')).toThrow('x.tsx has no component');
});
