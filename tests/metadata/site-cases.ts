import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { buildSound, contentOf, filesIn } from '../sites/files/built-folder.ts';
import { liveNewsroom, manyEntries } from '../sites/files/live-newsroom.ts';
import { momentOf } from '../sites/files/memory-folder.ts';
import { sharedBuild } from '../sites/files/shared-builds.ts';
import { writeFiles } from '../sites/files/write-files.ts';

/** A built site to check. */
export interface BuiltCase {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly baseUrl: string;
  /** Every file by its path in the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The build time of this repository's site: a day after its news. */
const realNow = momentOf('2016-08-04T12:00:00+02:00');

/** Builds the site of this repository, unless another test file has built it. */
export async function buildReal(): Promise<BuiltCase> {
  const built = await sharedBuild(path.join(projectFolder, 'content'), { now: realNow });
  return { ...built, baseUrl: 'https://sirte-record.example/' };
}

/** Builds the fictional site in English and French, unless another test file has built it. */
export async function buildBilingual(): Promise<BuiltCase> {
  return {
    ...(await sharedBuild(contentOf('isle-of-orme'))),
    baseUrl: 'https://orme-lantern.example/',
  };
}

/** Old paths of an article of the fictional site: one of each kind that hosts treat differently. */
export const oldPaths = ['/2031/04/ballot/', '/old-news/ballot', '/ballot.html', '/ballot.php'];

/** The path to which the old ones redirect. */
export const newPath = '/2031/04/28/dockers-vote-to-strike/';

/** Builds the fictional site under a path, with one article moved. @param scratch folder for the site */
export async function buildFictional(scratch: string): Promise<BuiltCase> {
  const content = path.join(scratch, 'content');
  await cp(contentOf('port-esker'), content, { recursive: true });
  const article = path.join(content, 'articles', '2031', '04', 'dockers-vote-to-strike.md');
  const text = await readFile(article, 'utf8');
  await writeFile(article, text.replace('---\n', `---\nmovedFrom: ${JSON.stringify(oldPaths)}\n`));
  const folder = path.join(scratch, 'fictional');
  const baseUrl = 'https://paper.example/news/';
  await buildSound(content, folder, { baseUrl });
  return { folder, baseUrl, files: await filesIn(folder) };
}

/** Builds a site with live coverage of 300 entries, in English and Arabic. @param scratch folder for the site */
export async function buildLive(scratch: string): Promise<BuiltCase> {
  const content = writeFiles(
    path.join(scratch, 'live-content'),
    liveNewsroom({}, manyEntries(300)),
  );
  const folder = path.join(scratch, 'live');
  await buildSound(content, folder, { now: momentOf('2031-05-06T08:00:00Z') });
  return { folder, baseUrl: 'https://record.example/', files: await filesIn(folder) };
}
