import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { favIconSizes, iconFiles } from '../metadata/icon-files.ts';
import { siteColours } from '../metadata/site-colours.ts';
import { digestOf } from '../model/digest.ts';
import type { Output } from '../model/output.ts';
import { keepText, readKept } from './kept-text.ts';
import { projectFolder } from './project-folder.ts';

/** A newer one makes all icons anew: raise it with every change of how they are drawn. */
const recipe = 1;

/**
 * The site's icon in all sizes, from `media/icon.svg` of the content or else from Dateline's own
 * drawing. Drawing takes a tenth of a second, so the pictures of each drawing are kept.
 * Throws an error that names the file where it is no drawing.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 */
export async function siteIcons(content: string, cache: string): Promise<readonly Output[]> {
  const own = path.join(content, 'media', 'icon.svg');
  const source = existsSync(own) ? own : path.join(projectFolder, 'layouts', 'icons', 'icon.svg');
  const drawing = await readFile(source);
  const terms = JSON.stringify([recipe, iconFiles, favIconSizes, siteColours]);
  const file = path.join(cache, 'icons', `${digestOf(terms + digestOf(drawing))}.json`);
  const kept = readKept(file);
  if (kept !== undefined) return unpacked(kept);
  const icons = await draw(drawing, source);
  keepText(file, packed(icons));
  return icons;
}

async function draw(drawing: Uint8Array, source: string): Promise<readonly Output[]> {
  const { drawIcons } = await import('./draw-icons.ts');
  try {
    return await drawIcons(drawing);
  } catch (cause) {
    throw new Error(`${source} cannot be drawn — use an SVG drawing`, { cause });
  }
}

type Packed = readonly (readonly [path: string, base64: string])[];

/** All pictures in one text, whose digest tells whether they are whole. */
function packed(icons: readonly Output[]): string {
  const list: Packed = icons.map(({ path: name, body }) => [
    name,
    Buffer.from(body).toString('base64'),
  ]);
  return JSON.stringify(list);
}

function unpacked(text: string): readonly Output[] {
  const list: Packed = JSON.parse(text);
  return list.map(([name, base64]) => ({ path: name, body: Buffer.from(base64, 'base64') }));
}
