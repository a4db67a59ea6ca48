import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { buildSite, type PlannedSite } from '../../src/engine/content/build-site.ts';
import { scanContent } from '../../src/engine/content/content-scan.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { metadataInput } from '../../src/engine/render/render-context.ts';
import type { ContentFolder } from '../../src/model/content-file.ts';
import type { Moment } from '../../src/model/moment.ts';
import type { Checked } from '../../src/model/problem.ts';
import { contentOf } from '../sites/files/built-folder.ts';
import { markdownWords, momentOf, testNow } from '../sites/files/memory-folder.ts';
import { unintended } from '../sites/html/unintended.ts';
import { type SampleInput, sampleInput } from './sample-input.ts';

/** A site for which formats are tested. */
export interface WholeSite {
  readonly name: string;
  /** The content folder: absolute path. */
  readonly content: string;
  readonly now: Moment;
  readonly baseUrl: string | undefined;
}

/** The site of this repository, a fictional one at the root and under a path, and one in two languages. */
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
  {
    name: 'isle-of-orme, in English and French',
    content: contentOf('isle-of-orme'),
    now: testNow,
    baseUrl: undefined,
  },
];

/** Reads a content folder into memory. */
export function folderOnDisk(content: string): Checked<ContentFolder> {
  const { files, media, problems } = scanContent(content, new Map());
  return {
    value: {
      files: files.map((file) => ({
        path: file.path,
        bytes: readFileSync(path.join(content, file.path)),
      })),
      media: media.map(({ path: name, digest, picture }) => ({ path: name, digest, picture })),
    },
    problems,
  };
}

/** Plans the site of a content folder. Throws if the folder has problems. */
export function plannedFrom({ content, now, baseUrl }: WholeSite, drafts = false): PlannedSite {
  const { value: folder, problems: unread } = folderOnDisk(content);
  const planned = buildSite({ folder, now, drafts, baseUrl, words: markdownWords });
  const problems = unintended([...unread, ...planned.problems]);
  if (planned.value === undefined || problems.length > 0) {
    throw new Error([`${content} has problems:`, ...problems.map(problemLine)].join('\n'));
  }
  return planned.value;
}

/** The input of the formats for a content folder. Throws if the folder has problems. */
export function inputFrom(whole: WholeSite, drafts = false): SampleInput {
  return sampleInput(plannedFrom(whole, drafts), metadataInput);
}
