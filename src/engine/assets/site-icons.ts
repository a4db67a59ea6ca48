import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { iconFiles, iconSource, maxIconBytes } from '../../metadata/head/icon-files.ts';
import type { MediaFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { PictureHeader, PictureNote } from '../../model/pictures/picture.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Fault, type Problem, warningAt } from '../../model/problem.ts';
import { coloursIn, drawingsOf, type Look, logoPath, plainLook } from '../../model/site/look.ts';
import { fileStatus } from '../cache/file-status.ts';
import { memo } from '../cache/memo.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { PictureFault, sharedPictureProcess } from '../pictures/picture-process.ts';
import { sanitiseDrawing } from '../pictures/sanitise-drawing.ts';
import { UnreadablePicturesError } from '../pictures/unreadable-pictures-error.ts';

/**
 * The site's icon in all sizes, from the drawing that site.yaml names, or `media/icon.svg`, or Dateline's own if there
 * is none. Icons are cached, since drawing them takes 0.1 s. Rejects with UnreadablePicturesError if the drawing cannot
 * be drawn.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 */
export async function siteIcons(
  content: string,
  cache: string,
  look: Look = plainLook,
): Promise<readonly GeneratedFile[]> {
  const name = look.icon ?? iconSource;
  const own = path.join(content, name);
  const isOwn = fileStatus(own)?.isFile() === true;
  const source = isOwn ? own : path.join(projectFolder, 'layouts', 'icons', 'icon.svg');
  const drawing = await readFile(source);
  // Icons that must not be transparent have the colour of the page.
  const { paper } = coloursIn('light', look);
  return memo(cache, 'icons', [digestOf(drawing), paper], () => draw(drawing, paper, name));
}

async function draw(file: Uint8Array, paper: string, name: string) {
  const clean = sanitiseDrawing(file, maxIconBytes);
  if (!('svg' in clean)) throw unreadable('icon', name, clean);
  try {
    const source = Buffer.from(clean.svg);
    const bodies = await sharedPictureProcess().run({ job: 'icons', source, paper });
    const names = [...iconFiles.map((icon) => icon.path), 'favicon.ico'];
    return names.map((name, at) => ({ path: name, body: bodies[at] ?? source }));
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    throw unreadable('icon', name, { at: fileStart, message: error.message, advice: error.advice });
  }
}

function unreadable(
  key: 'icon' | 'logo',
  name: string,
  { at, message, advice }: PictureNote,
): UnreadablePicturesError {
  return new UnreadablePicturesError([errorAt(name, at, `the ${key} ${message}`, advice)]);
}

/**
 * The problems of the content's own icon and logo.
 * @param media the files of the media folder
 * @param bytesOf the size of a file of the content folder, by its path; undefined if there is none
 */
export function lookDrawingProblems(
  media: readonly MediaFile[],
  look: Look,
  bytesOf: (path: string) => number | undefined,
): readonly Problem[] {
  const named = drawingsOf(look);
  const icon = look.icon === undefined ? [{ key: 'icon', path: iconSource } as const] : [];
  return [...named, ...icon].flatMap((drawing) => {
    const file = media.find(({ path: name }) => name === drawing.path);
    const fault = file?.picture && faultOf(drawing.key, file.picture, bytesOf(drawing.path));
    if (fault) return [errorAt(drawing.path, fileStart, fault.message, fault.advice)];
    const problem = file?.picture === undefined ? errorAt : warningAt;
    return (file?.notes ?? []).map(({ at, message, advice }) =>
      problem(drawing.path, at, `the ${drawing.key} ${message}`, advice),
    );
  });
}

/** Why a picture cannot be the site's icon or logo. */
function faultOf(
  key: 'icon' | 'logo',
  { type }: PictureHeader,
  bytes: number | undefined,
): Fault | undefined {
  if (type !== 'svg') {
    const advice = `save it as plain SVG, or delete it to use Dateline's own ${key === 'icon' ? 'icon' : 'masthead'}`;
    return { message: `the ${key} is not a drawing (SVG)`, advice };
  }
  const most = key === 'icon' ? maxIconBytes : maxLogoBytes;
  if (bytes === undefined || bytes <= most) return undefined;
  const message = `the ${key} is larger than ${most / 1000} kilobytes`;
  return { message, advice: 'simplify it in a drawing program' };
}

/**
 * The sanitised drawings of the logo, each at the path that contains the digest of its source. A drawing that no longer
 * exists is left out: the content then has a problem. Rejects with UnreadablePicturesError if one cannot be sanitised.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 */
export async function siteLogos(
  content: string,
  cache: string,
  { logo }: Pick<Look, 'logo'>,
): Promise<readonly GeneratedFile[]> {
  const names = drawingsOf(logo === undefined ? {} : { logo }).map((drawing) => drawing.path);
  const there = names.filter((name) => fileStatus(path.join(content, name))?.isFile() === true);
  const logos = there.map(async (name) => {
    const drawing = await readFile(path.join(content, name));
    const digest = digestOf(drawing);
    const svg = await memo(cache, 'icons', ['logo', digest], () => {
      const clean = sanitiseDrawing(drawing, maxLogoBytes);
      if ('svg' in clean) return clean.svg;
      throw unreadable('logo', name, clean);
    });
    return { path: logoPath(digest), body: svg };
  });
  return [...new Map((await Promise.all(logos)).map((file) => [file.path, file])).values()];
}

/** Limit on the size of a logo, in bytes, because every reader loads it. */
const maxLogoBytes = 100_000;
