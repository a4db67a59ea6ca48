import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FixContext } from '../../../src/checks/fixes/fix.ts';
import { fixFile } from '../../../src/checks/fixes/fix-file.ts';
import { parseContent } from '../../../src/parse/parse-content.ts';
import { createNameIndex } from '../../../src/relate/mentions/name-index.ts';
import { articleText, context } from '../../parse/sample.ts';

const entity = (path: string, text: string) => ({
  path,
  bytes: new TextEncoder().encode(`---\n${text}\n---\n`),
});
const site = readFileSync(
  path.join(import.meta.dirname, '../../sites/port-esker/content/site.yaml'),
);
const files = [
  { path: 'site.yaml', bytes: site },
  entity(
    'places/port-esker.md',
    'name: {en: Port Esker, ar: ميناء إسكر}\naliases: [Esker]\ntype: town\ndescription: A town',
  ),
  entity(
    'organisations/board.md',
    'name: Port Esker Harbour Board\naliases: [PEHB, the board]\ntype: agency\ndescription: A board',
  ),
  entity('people/mara-voss.md', 'name: Mara Voss\naliases: [Voss]\ndescription: A keeper'),
];
const { value: content } = parseContent(
  { files, media: [] },
  { words: context.words, baseUrl: undefined },
);

/** A site with a town, a board and a keeper. Its zone is two hours ahead of UTC. */
export const fixContext: FixContext = {
  context,
  entities: content?.entities ?? [],
  names: createNameIndex(content?.entities ?? []).index,
};

/** The body of an article after all fixes. */
export function fixedBody(body: string, file = 'articles/2016/08/ferry.md'): string {
  const front = articleText().replace(/\nThe ferry.*\n/, '');
  const { text } = fixFile({ path: file, text: `${front}${body}` }, fixContext);
  if (!text.startsWith(front)) throw new Error('the front matter has changed');
  return text.slice(front.length);
}
