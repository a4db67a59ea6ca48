import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { favIconSizes, iconFiles } from '../metadata/icon-files.ts';
import { siteColours } from '../metadata/site-colours.ts';
import type { Output } from '../model/output.ts';
import { digestOf } from './digest.ts';
import { projectFolder } from './project-folder.ts';

/** A newer one makes all icons anew: raise it with every change of how they are drawn. */
const recipe = 1;

/**
 * The site's icon in all sizes, from `media/icon.svg` of the content or else from Dateline's own
 * drawing. Drawing takes a tenth of a second, so the pictures of each drawing are kept.
 * Throws an error that names the file where it is no drawing.
 * @param content absolute path of the content folder
 * @param cache absolute path of the folder in which they are kept
 */
export async function siteIcons(
  content: string,
  cache = path.join(projectFolder, '.cache', 'icons'),
): Promise<readonly Output[]> {
  const own = path.join(content, 'media', 'icon.svg');
  const source = existsSync(own) ? own : path.join(projectFolder, 'layouts', 'icons', 'icon.svg');
  const drawing = await readFile(source);
  const terms = JSON.stringify([recipe, iconFiles, favIconSizes, siteColours]);
  const folder = path.join(cache, digestOf(terms + digestOf(drawing)));
  if (!existsSync(folder)) {
    await keepIcons(drawing, folder).catch((cause) => {
      throw new Error(`${source} cannot be drawn — use an SVG drawing`, { cause });
    });
  }
  const names = [...iconFiles.map((icon) => icon.path), 'favicon.ico'];
  return Promise.all(
    names.map(async (name) => ({ path: name, body: await readFile(path.join(folder, name)) })),
  );
}

/** Writes the pictures beside the folder and moves them there at once: no half of them is ever seen. */
async function keepIcons(drawing: Uint8Array, folder: string): Promise<void> {
  const { drawIcons } = await import('./draw-icons.ts');
  const icons = await drawIcons(drawing);
  await mkdir(path.dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  for (const { path: name, body } of icons) {
    await writeFile(path.join(fresh, name), body);
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    // Another build was faster: its pictures are the same.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
