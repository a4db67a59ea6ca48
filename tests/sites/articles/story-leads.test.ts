import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';

const folder = path.join(projectFolder, 'content', 'articles');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .sort();

/** The first paragraph of an article's text, with links and figures as readers see them. */
function leadOf(file: string): string {
  const [, , body = ''] = readFileSync(path.join(folder, file), 'utf8').split(/^---$/m);
  const [lead = ''] = body.trim().split('\n\n');
  return lead
    .replaceAll(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replaceAll(/:figure\[([^\]]*)\]\{[^}]*\}/g, '$1');
}

test.each(files)('the lead has fewer than 30 words: %s', (file) => {
  expect(leadOf(file).split(/\s+/).length).toBeLessThan(30);
});
