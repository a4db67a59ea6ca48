import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { iconFiles, iconSource, maxIconBytes } from '../../metadata/head/icon-files.ts';
import type { MediaFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
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
  if (!('svg' in clean)) throw unreadable(name, clean.message, clean.advice, clean.at);
  try {
    const source = Buffer.from(clean.svg);
    const bodies = await sharedPictureProcess().run({ job: 'icons', source, paper });
    const names = [...iconFiles.map((icon) => icon.path), 'favicon.ico'];
    return names.map((name, at) => ({ path: name, body: bodies[at] ?? source }));
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    throw unreadable(name, error.message, error.advice, fileStart);
  }
}

function unreadable(
  name: string,
  message: string,
  advice: string,
  at: Point,
): UnreadablePicturesError {
  return new UnreadablePicturesError([errorAt(name, at, `the icon ${message}`, advice)]);
}

/**
 * The problems of the content's own icon and logo.
 * @param media the files of the media folder
 */
export function lookDrawingProblems(media: readonly MediaFile[], look: Look): readonly Problem[] {
  const named = drawingsOf(look);
  const icon = look.icon === undefined ? [{ key: 'icon', path: iconSource } as const] : [];
  return [...named, ...icon].flatMap(({ key, path: name }) => {
    const file = media.find((each) => each.path === name);
    if (file?.picture !== undefined && file.picture.type !== 'svg') {
      const advice = `save it as plain SVG, or delete it to use Dateline's own ${key === 'icon' ? 'icon' : 'masthead'}`;
      return [errorAt(name, fileStart, `the ${key} is not a drawing (SVG)`, advice)];
    }
    const problem = file?.picture === undefined ? errorAt : warningAt;
    return (file?.notes ?? []).map(({ at, message, advice }) =>
      problem(name, at, `the ${key} ${message}`, advice),
    );
  });
}

/**
 * The sanitised drawings of the logo, each at the path that contains the digest of its source. A drawing that no longer
 * exists is left out: the content then has a problem.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 */
export async function siteLogos(
  content: string,
  cache: string,
  look: Pick<Look, 'logo'>,
): Promise<readonly GeneratedFile[]> {
  const files = drawingsOf(look).map(({ path: name }) => path.join(content, name));
  const there = files.filter((file) => fileStatus(file)?.isFile() === true);
  const logos = there.map(async (file) => {
    const drawing = await readFile(file);
    const digest = digestOf(drawing);
    const svg = await memo(cache, 'icons', ['logo', digest], () => {
      const clean = sanitiseDrawing(drawing, maxLogoBytes);
      return 'svg' in clean ? clean.svg : '';
    });
    return { path: logoPath(digest), body: svg };
  });
  return [...new Map((await Promise.all(logos)).map((file) => [file.path, file])).values()];
}

/** Limit on the size of a logo, in bytes, because every reader loads it. */
const maxLogoBytes = 100_000;
