import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPages } from '../../tests/browser/site-pages.ts';
import { runMeasured } from '../measure/run-measured.ts';
import { heaviestPages } from './pages/heaviest-pages.ts';
import type { MeasuredSite } from './pages/measured-page.ts';
import { compressFolder } from './server/compressed-folder.ts';

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const command = path.join(projectFolder, 'src/commands/dateline.mjs');

/** The content of the project's site. */
export const ownContent = path.join(projectFolder, 'content');

/** A day after the news, so that no article counts as old. */
const now = '2016-08-04T12:00:00+02:00';
const languages = ['en', 'ar'];

/**
 * Builds the project's site, and finds the heaviest page of each kind in each language.
 * @param folder for the site, absolute path
 * @param origin of the server, which becomes the base URL
 * @param kinds the kinds of pages to measure; undefined for all
 */
export async function buildOwnSite(
  folder: string,
  origin: string,
  kinds?: readonly string[],
): Promise<MeasuredSite> {
  await runMeasured({
    program: process.execPath,
    arguments: [command, 'build', '--out', folder, '--now', now, '--base-url', `${origin}/`],
    folder: projectFolder,
  });
  const pages = heaviestPages(findPages(folder), await compressFolder(folder), languages);
  return {
    name: 'Dateline',
    folder,
    pages: pages.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
  };
}
