import { mediaAddress } from '../../model/address/media-address.ts';
import { percentDecoded } from '../../model/address/url.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import {
  type MediaEntry,
  maxSide,
  type PictureNote,
  type PictureUse,
} from '../../model/pictures/picture.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Fault, type Problem, warningAt } from '../../model/problem.ts';
import type { PictureRecord } from '../../model/site/article/article.ts';
import { didYouMean, nearest } from '../../model/text/nearest.ts';
import type { ContentIndex } from '../content-index.ts';

type PictureIndex = Pick<ContentIndex, 'media' | 'mediaEntries' | 'unreadable'>;
type PictureContext = PictureIndex & Pick<ContentIndex, 'findPoint'>;

/** Whether there is nothing to report for a picture: it can be shown, and has a description and a credit. */
export function isCompletePicture(
  { path, hasAlt, hasCredit }: PictureRecord,
  lang: LanguageCode,
  { media, mediaEntries }: PictureIndex,
): boolean {
  const entry = mediaEntries.get(path);
  return (
    fileFault({ path }, media) === undefined &&
    lossFaults(path, media).length === 0 &&
    (hasAlt || entry?.alts[lang] !== undefined) &&
    (hasCredit || entry !== undefined)
  );
}

/**
 * Reports each picture of a text that is missing or cannot be shown, or that has no description or credit in
 * the text or in its media entry.
 * @param lang language of the text
 */
export function pictureProblems(
  path: string,
  lang: LanguageCode,
  pictures: readonly PictureUse[],
  index: PictureContext,
): readonly Problem[] {
  return pictures.flatMap((picture) => {
    const at = () => index.findPoint(path, picture.at);
    const fault = fileFault(picture, index.media);
    if (fault !== undefined) {
      const isReported = !index.media.has(picture.path) && isUnreadable(picture.path, index);
      return isReported ? [] : [errorAt(path, at(), fault.message, fault.advice)];
    }
    const missing = creditFaults(picture, lang, index);
    const problems = missing.map(({ message, advice }) => errorAt(path, at(), message, advice));
    const losses = lossFaults(picture.path, index.media);
    return [
      ...problems,
      ...losses.map(({ message, advice }) => warningAt(path, at(), message, advice)),
    ];
  });
}

/** Warnings about parts of a picture that readers do not see. */
function lossFaults(path: string, media: PictureIndex['media']): readonly Fault[] {
  const file = media.get(path);
  const left = (file?.notes ?? []).map((note) => noteFault(path, note));
  if (file?.picture?.isAnimated !== true) return left;
  const message = `${path} is animated, but readers see only its first frame`;
  return [...left, { message, advice: 'give readers a still picture, saved as JPEG or PNG' }];
}

/** A fault in a picture file, which is reported at the use of the picture. */
function noteFault(path: string, { at, message, advice }: PictureNote): Fault {
  const place =
    at.line === 1 && at.column === 1 ? '' : ` (line ${at.line}, column ${at.column} of that file)`;
  return { message: `${path} ${message}${place}`, advice };
}

type NamedPicture = Pick<PictureUse, 'path' | 'isPlain'>;

function fileFault(use: NamedPicture, media: PictureIndex['media']): Fault | undefined {
  const picture = use.path;
  const file = media.get(picture);
  if (file === undefined)
    return { message: `there is no file ${picture}`, advice: missingFileAdvice(use, media) };
  const head = file.picture;
  const [note] = file.notes ?? [];
  if (head === undefined && note !== undefined) return noteFault(picture, note);
  if (head === undefined) {
    const advice = 'use a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file';
    return { message: `${picture} cannot be read as a picture`, advice };
  }
  // The units of an SVG file are not pixels.
  if (head.type === 'svg' || Math.max(head.width, head.height) <= maxSide) return undefined;
  const message = `${picture} is ${head.width} pixels wide and ${head.height} high`;
  return { message, advice: `save it with at most ${maxSide} on each side` };
}

/** Advice on the path of a missing file, in the syntax of its use. */
function missingFileAdvice({ path, isPlain }: NamedPicture, media: PictureIndex['media']): string {
  const names = [...media.keys()].sort(compareText);
  // Some systems write é as e with a combining accent.
  const twin = names.find((name) => name.normalize('NFC') === path.normalize('NFC'));
  if (twin !== undefined && isPlain) {
    return 'a file has a name that looks the same but has different characters: rename it to the name written here';
  }
  // A file name may contain %20, but in a text this means a space.
  const raw = names.find((name) => percentDecoded(name) === path);
  const near = twin ?? raw ?? nearest(path, names);
  if (near === undefined) return 'put it in content/media/ or correct the name';
  return `did you mean "${isPlain ? `/${near}` : mediaAddress(near)}"?`;
}

function creditFaults(
  { path, alt, credit }: PictureUse,
  lang: LanguageCode,
  { mediaEntries, unreadable }: PictureIndex,
): readonly Fault[] {
  const entry = mediaEntries.get(path);
  const isReported = isUnreadable(entryPath(path), { unreadable });
  const faults: Fault[] = [];
  if (alt === undefined && entry?.alts[lang] === undefined && !isReported) {
    const message = `the picture ${path} has no description in "${lang}"`;
    const advice = `say what it shows, here or as "alt" in ${entryPath(path)}`;
    faults.push({ message, advice });
  }
  if (credit === undefined && entry === undefined && !isReported) {
    const advice = `write ${entryPath(path)} with "credit": who took it or owns it`;
    faults.push({ message: `the picture ${path} has no credit`, advice });
  }
  return faults;
}

function entryPath(picture: string): string {
  return `${picture}.yaml`;
}

/** Whether the problems of a file itself have been reported. */
function isUnreadable(path: string, { unreadable }: Pick<ContentIndex, 'unreadable'>): boolean {
  return unreadable.has(path.slice(path.lastIndexOf('/') + 1));
}

/** Reports each media entry without a picture. */
export function mediaEntryProblems(
  entries: readonly MediaEntry[],
  { media, unreadable }: Pick<ContentIndex, 'media' | 'unreadable'>,
): readonly Problem[] {
  const described = new Set(entries.map(({ picture }) => picture));
  const names = [...media.keys()].filter((name) => !described.has(name)).sort(compareText);
  return entries
    .filter(({ picture }) => !media.has(picture) && !isUnreadable(picture, { unreadable }))
    .map(({ path, picture }) => {
      const near = didYouMean(entryPath(picture), names.map(entryPath), '');
      const advice = near === '' ? 'put the picture beside it, or delete it' : near;
      return errorAt(path, fileStart, `there is no file ${picture}`, advice);
    });
}
