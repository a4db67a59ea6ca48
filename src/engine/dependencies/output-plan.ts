import type { PlannedCardFile } from '../../metadata/cards/social-cards.ts';
import type { PlannedFile } from '../../metadata/format.ts';
import {
  isJoined,
  type MediaFile,
  publishedPath,
  type StaticFile,
} from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import {
  isPublishedAsVariants,
  type PictureVariant,
  pictureVariants,
  thumbnailVariants,
} from '../../model/pictures/picture.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';
import type { Theme } from '../assets/theme.ts';
import { outputPathOf } from '../render/eleventy-wiring.ts';

/** A file of the site that is to be made: plain data, which can be sent to a thread. */
export type OutputPlan =
  | PageOutput
  | FileOutput
  | CardOutput
  | CopyOutput
  | IconOutput
  | PictureOutput
  | SearchOutput;

interface OutputBase {
  /** From the root of the site, without a leading slash: `places/sirte/index.html`. */
  readonly path: string;
}

/** A page, which is rendered by its layout. */
export interface PageOutput extends OutputBase {
  readonly make: 'page';
  readonly page: PlannedPage;
}

/** A file in a format for machines, such as a feed. */
export interface FileOutput extends OutputBase, PlannedFile {
  readonly make: 'file';
}

/** A social card. */
export interface CardOutput extends OutputBase {
  readonly make: 'card';
  readonly card: PlannedCardFile;
}

/** A file that is copied as it is. */
export interface CopyOutput extends OutputBase {
  readonly make: 'copy';
  /** Absolute, or a path inside the content folder. */
  readonly from: string;
  /** Digest of its content; empty for files of Dateline, whose names contain it. */
  readonly digest: string;
}

/** The site's icon in one of its sizes. */
export interface IconOutput extends OutputBase {
  readonly make: 'icon';
  /** Digest of its bytes. */
  readonly digest: string;
}

/** A picture in one format and width. */
export interface PictureOutput extends OutputBase {
  readonly make: 'picture';
  readonly variant: PictureVariant;
  /** The original: its path inside the content folder, and the digest of its content. */
  readonly origin: Pick<MediaFile, 'path' | 'digest'>;
}

/** A file of the search index. */
export interface SearchOutput extends OutputBase {
  readonly make: 'search';
  /** The folder of its part: see `SearchPart`. */
  readonly part: string;
  readonly digest: string;
}

/** The input of `planOutputs`. */
export interface PlannedParts {
  readonly pages: readonly PlannedPage[];
  readonly files: readonly PlannedFile[];
  readonly cards: readonly PlannedCardFile[];
  readonly media: readonly MediaFile[];
  readonly statics: readonly StaticFile[];
  /** Paths of the pictures that texts show. */
  readonly picturesInUse: ReadonlySet<string>;
  /** Those of them that lists of articles show too. */
  readonly picturesInLists: ReadonlySet<string>;
}

/** Plans every file of the site that is made from its content. */
export function planOutputs({
  pages,
  files,
  cards,
  media,
  statics,
  picturesInUse,
  picturesInLists,
}: PlannedParts): readonly OutputPlan[] {
  return [
    ...pages.map((page): PageOutput => ({ make: 'page', path: pathOfPage(page), page })),
    ...files.map((file): FileOutput => ({ make: 'file', ...file })),
    ...cards.map((card): CardOutput => ({ make: 'card', path: card.path, card })),
    ...media
      .filter((file) => !isPublishedAsVariants(file))
      .map(({ path: name, digest }): CopyOutput => {
        return { make: 'copy', path: name, from: name, digest };
      }),
    ...staticCopies(statics, files),
    ...pictureOutputs(
      media.filter((file) => picturesInUse.has(file.path)),
      picturesInLists,
    ),
  ];
}

/** A file that is joined with one that Dateline plans is not copied. */
function staticCopies(
  statics: readonly StaticFile[],
  files: readonly PlannedFile[],
): readonly CopyOutput[] {
  const joined = new Set(files.map(({ path: name }) => name).filter(isJoined));
  return statics
    .map((file): CopyOutput => {
      return { make: 'copy', path: publishedPath(file), from: file.path, digest: file.digest };
    })
    .filter(({ path: name }) => !joined.has(name));
}

function pathOfPage({ url }: PlannedPage): string {
  return outputPathOf(url).slice(1);
}

/** The same picture in two folders under one name has the same outputs, which are planned once. */
function pictureOutputs(
  media: readonly MediaFile[],
  inLists: ReadonlySet<string>,
): readonly PictureOutput[] {
  const outputs = media.flatMap((file): (readonly [string, PictureOutput])[] => {
    if (file.picture === undefined) return [];
    const { fallback, variants } = pictureVariants(file, file.picture);
    const origin = { path: file.path, digest: file.digest };
    const thumbnails = inLists.has(file.path) ? thumbnailVariants(file, file.picture) : [];
    return [fallback, ...variants, ...thumbnails].map((variant) => [
      variant.path,
      { make: 'picture', path: variant.path, variant, origin },
    ]);
  });
  return [...new Map(outputs).values()];
}

/**
 * Plans every file of the site that comes from Dateline itself: fonts and icons, the scripts of a site with a search or
 * with `offline`, and the service worker.
 */
export function themeOutputs(
  { assets, icons, layouts }: Pick<Theme, 'assets' | 'icons' | 'layouts'>,
  { hasSearch, offline }: { readonly hasSearch: boolean; readonly offline: boolean },
): readonly OutputPlan[] {
  const { searchScript, offlineScript, worker } = layouts;
  const scripts = [...(hasSearch ? [searchScript] : []), ...(offline ? [offlineScript] : [])];
  const named = [...assets.files, ...scripts].map(({ file, output }): CopyOutput => {
    // The output path contains a digest of the content.
    return { make: 'copy', path: output, from: file, digest: '' };
  });
  const workers = (offline ? [worker] : []).map(({ file, output, digest }): CopyOutput => {
    return { make: 'copy', path: output, from: file, digest };
  });
  const copies = [...named, ...workers];
  const drawn = icons.map(({ path: name, body }): IconOutput => {
    return { make: 'icon', path: name, digest: digestOf(body) };
  });
  return [...copies, ...drawn];
}

/** The name of an output's group, such as `page/article/en`: see `OutputGroups`. */
export function groupOf(output: OutputPlan): string {
  return output.make === 'page' ? `page/${output.page.kind}/${output.page.lang}` : output.make;
}

/** An output that is neither rendered by a layout, nor an encoded picture, nor of the search index. */
export type WrittenOutput = Exclude<OutputPlan, PageOutput | PictureOutput | SearchOutput>;

/** Groups outputs by the module that makes them. */
export function groupByMaker(outputs: readonly OutputPlan[]) {
  const files: WrittenOutput[] = [];
  const pages: PageOutput[] = [];
  const pictures: PictureOutput[] = [];
  const search: SearchOutput[] = [];
  for (const output of outputs) {
    if (output.make === 'page') pages.push(output);
    else if (output.make === 'picture') pictures.push(output);
    else if (output.make === 'search') search.push(output);
    else files.push(output);
  }
  return { files, pages, pictures, search };
}
