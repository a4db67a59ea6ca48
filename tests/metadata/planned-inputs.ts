import path from 'node:path';
import { buildSite } from '../../src/build/build-site.ts';
import { problemLine } from '../../src/build/problem-lines.ts';
import { projectFolder } from '../../src/build/project-folder.ts';
import { readContentFolder } from '../../src/build/read-content.ts';
import { metadataInput, surroundingsOf } from '../../src/build/surroundings.ts';
import type { MetadataInput } from '../../src/metadata/metadata-input.ts';
import type { Moment } from '../../src/model/moment.ts';
import { contentOf } from '../sites/built-folder.ts';
import { markdownWords, momentOf, testNow } from '../sites/memory-folder.ts';

/** A site on which the formats are tried. */
export interface WholeSite {
  readonly name: string;
  /** The content folder: absolute path. */
  readonly content: string;
  readonly now: Moment;
  readonly baseUrl: string | undefined;
}

/** The real site, and a fictional one at the root and under a path. */
export const wholeSites: readonly WholeSite[] = [
  {
    name: 'the content of this repository',
    content: path.join(projectFolder, 'content'),
    now: momentOf('2016-08-04T12:00:00+02:00'),
    baseUrl: undefined,
  },
  {
    name: 'port-esker',
    content: contentOf('port-esker'),
    now: testNow,
    baseUrl: undefined,
  },
  {
    name: 'port-esker under a path',
    content: contentOf('port-esker'),
    now: testNow,
    baseUrl: 'https://paper.example/news/',
  },
];

/** What the formats are made from, for a content folder that must be free of problems. */
export async function inputFrom(
  { content, now, baseUrl }: WholeSite,
  drafts = false,
): Promise<MetadataInput> {
  const { value: folder, problems: unread } = await readContentFolder(content);
  const planned = buildSite({ folder, now, drafts, baseUrl, words: markdownWords });
  const problems = [...unread, ...planned.problems];
  if (planned.value === undefined || problems.length > 0) {
    throw new Error([`${content} has problems:`, ...problems.map(problemLine)].join('\n'));
  }
  return metadataInput(planned.value, surroundingsOf(planned.value.site, ''));
}
