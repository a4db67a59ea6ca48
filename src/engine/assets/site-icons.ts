import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { iconFiles, iconSource, maxIconBytes } from '../../metadata/head/icon-files.ts';
import type { MediaFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
import { defaultColours } from '../../model/site/look.ts';
import { fileStatus } from '../cache/file-status.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { PictureFault, sharedPictureProcess } from '../pictures/picture-process.ts';
import { sanitiseDrawing } from '../pictures/sanitise-drawing.ts';
import { UnreadablePicturesError } from '../pictures/unreadable-pictures-error.ts';

const drawnIcons = jsonMemo<readonly (readonly [path: string, base64: string])[]>('icons');

/**
 * The site's icon in all sizes, from `media/icon.svg` of the content, or from Dateline's own drawing if there is
 * none. Icons are cached, since drawing them takes 0.1 s. Rejects with UnreadablePicturesError if the drawing cannot
 * be drawn.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 * @param paper the ground of icons that must not be transparent, as `#rrggbb`
 */
export async function siteIcons(
  content: string,
  cache: string,
  paper: string = defaultColours.light.paper,
): Promise<readonly GeneratedFile[]> {
  const own = path.join(content, iconSource);
  const isOwn = fileStatus(own)?.isFile() === true;
  const source = isOwn ? own : path.join(projectFolder, 'layouts', 'icons', 'icon.svg');
  const drawing = await readFile(source);
  const icons = await memo(cache, drawnIcons, [digestOf(drawing), paper], () =>
    draw(drawing, paper),
  );
  return icons.map(([name, base64]) => ({ path: name, body: Buffer.from(base64, 'base64') }));
}

async function draw(file: Uint8Array, paper: string) {
  const clean = sanitiseDrawing(file, maxIconBytes);
  if (!('svg' in clean)) throw unreadable(`the icon ${clean.message}`, clean.advice, clean.at);
  try {
    const source = Buffer.from(clean.svg);
    const bodies = await sharedPictureProcess().run({ job: 'icons', source, paper });
    const names = [...iconFiles.map((icon) => icon.path), 'favicon.ico'];
    return names.map((name, at) => {
      return [name, Buffer.from(bodies[at] ?? source).toString('base64')] as const;
    });
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    throw unreadable(`the icon ${error.message}`, error.advice, fileStart);
  }
}

function unreadable(message: string, advice: string, at: Point): UnreadablePicturesError {
  return new UnreadablePicturesError([errorAt(iconSource, at, message, advice)]);
}

/**
 * The problems of the content's own icon.
 * @param media the files of the media folder
 */
export function iconProblems(media: readonly MediaFile[]): readonly Problem[] {
  const icon = media.find(({ path: name }) => name === iconSource);
  if (icon?.picture !== undefined && icon.picture.type !== 'svg') {
    const advice = "save it as plain SVG, or delete it to use Dateline's own icon";
    return [errorAt(iconSource, fileStart, 'the icon is not a drawing (SVG)', advice)];
  }
  const problem = icon?.picture === undefined ? errorAt : warningAt;
  return (icon?.notes ?? []).map(({ at, message, advice }) =>
    problem(iconSource, at, `the icon ${message}`, advice),
  );
}
