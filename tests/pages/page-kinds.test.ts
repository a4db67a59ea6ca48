import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { pageKindNames } from '../../src/pages/page-kinds.ts';

test('each page kind has a layout of its name', () => {
  const layouts = pageKindNames.map((kind) => `layouts/${kind}.11ty.tsx`);
  expect(layouts.filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([]);
});
