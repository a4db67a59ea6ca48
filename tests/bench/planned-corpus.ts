import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { planSite } from '../sites/files/memory-folder.ts';

/** The site of a content folder, which must have no problems. */
export async function plannedCorpus(content: string) {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(content, file)] = await readFile(file, 'utf8');
  }
  const { problems, value } = planSite(files);
  expect(problems.map(problemLine)).toEqual([]);
  if (value === undefined) throw new Error('there is no site');
  return value.site;
}
