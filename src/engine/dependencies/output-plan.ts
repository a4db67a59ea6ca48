import path from 'node:path';
import type { PlannedCardFile } from '../../metadata/cards/social-cards.ts';
import type { PlannedFile } from '../../metadata/format.ts';
import type { MediaFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import {
  isPublishedAsVariants,
  type PictureVariant,
  pictureVariants,
} from '../../model/pictures/picture.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';
import type { Theme } from '../assets/theme.ts';
import { outputPathOf } from '../render/eleventy-wiring.ts';

/** A file of the site before it is made: plain data, from which any thread can make it. */
export type OutputPlan =
  | PageOutput
  | FileOutput
  | CardOutput
  | CopyOutput
  | IconOutput
  | PictureOutput;

interface OutputPlace {
  /** From the root of the site, without a leading slash: `places/sirte/index.html`. */
  readonly path: string;
}

/** A page, which its layout renders. */
export interface PageOutput extends OutputPlace {
  readonly make: 'page';
  readonly page: PlannedPage;
}

/** A file for machines. */
export interface FileOutput extends OutputPlace {
  readonly make: 'file';
  readonly file: PlannedFile;
}

/** A picture for other sites. */
export interface CardOutput extends OutputPlace {
  readonly make: 'card';
  readonly card: PlannedCardFile;
}

/** A file that is copied as it is. */
export interface CopyOutput extends OutputPlace {
  readonly make: 'copy';
  /** Absolute, or a path inside the content folder. */
  readonly from: string;
  /** Stands for its content. */
  readonly digest: string;
}

/** The site's icon in one of its sizes. */
export interface IconOutput extends OutputPlace {
  readonly make: 'icon';
  /** Digest of its bytes. */
  readonly digest: string;
}

/** A file of a picture, in one format and width. */
export interface PictureOutput extends OutputPlace {
  readonly make: 'picture';
  readonly variant: PictureVariant;
  /** Its path inside the content folder, and what stands for its content. */
  readonly origin: Pick<MediaFile, 'path' | 'digest'>;
}

/** What outputs of a site are planned from. */
export interface PlannedParts {
  readonly pages: readonly PlannedPage[];
  readonly files: readonly PlannedFile[];
  readonly cards: readonly PlannedCardFile[];
  readonly media: readonly MediaFile[];
  /** Paths of the pictures that some text shows. */
  readonly picturesInUse: ReadonlySet<string>;
}

/** Every file of the site that is made from its content. */
export function planOutputs({
  pages,
  files,
  cards,
  media,
  picturesInUse,
}: PlannedParts): readonly OutputPlan[] {
  return [
    ...pages.map((page): PageOutput => ({ make: 'page', path: pathOfPage(page), page })),
    ...files.map((file): FileOutput => ({ make: 'file', path: file.path, file })),
    ...cards.map((card): CardOutput => ({ make: 'card', path: card.path, card })),
    ...media
      .filter((file) => !isPublishedAsVariants(file))
      .map(({ path: name, digest }): CopyOutput => {
        return { make: 'copy', path: name, from: name, digest };
      }),
    ...pictureOutputs(media.filter((file) => picturesInUse.has(file.path))),
  ];
}

function pathOfPage({ url }: PlannedPage): string {
  return outputPathOf(url).slice(1);
}

/** Two pictures may be one, under one name in two folders: then their files are the same, too. */
function pictureOutputs(media: readonly MediaFile[]): readonly PictureOutput[] {
  const outputs = media.flatMap((file): (readonly [string, PictureOutput])[] => {
    if (file.picture === undefined) return [];
    const { fallback, variants } = pictureVariants(file, file.picture);
    const origin = { path: file.path, digest: file.digest };
    return [fallback, ...variants].map((variant) => [
      variant.path,
      { make: 'picture', path: variant.path, variant, origin },
    ]);
  });
  return [...new Map(outputs).values()];
}

/** Every file of the site that comes from Dateline itself: fonts and icons. */
export function themeOutputs({ assets, icons }: Pick<Theme, 'assets' | 'icons'>) {
  const copies = assets.files.map(({ file, output }): CopyOutput => {
    // The name on the site holds a digest of the content.
    return { make: 'copy', path: output, from: file, digest: '' };
  });
  const drawn = icons.map(({ path: name, body }): IconOutput => {
    return { make: 'icon', path: name, digest: digestOf(body) };
  });
  return [...copies, ...drawn];
}

/** What outputs have in common besides facts: code, layout, style, by this name: `page/article/en`. */
export function groupOf(output: OutputPlan): string {
  return output.make === 'page' ? `page/${output.page.kind}/${output.page.lang}` : output.make;
}

/** The file that is copied: absolute path. @param content absolute path of the content folder */
export function copiedFrom({ from }: CopyOutput, content: string): string {
  return path.resolve(content, from);
}

/** An output that is neither rendered by a layout nor encoded. */
export type WrittenOutput = Exclude<OutputPlan, PageOutput | PictureOutput>;

/** Outputs by who makes them. */
export function sortedOut(outputs: readonly OutputPlan[]) {
  const files: WrittenOutput[] = [];
  const pages: PageOutput[] = [];
  const pictures: PictureOutput[] = [];
  for (const output of outputs) {
    if (output.make === 'page') pages.push(output);
    else if (output.make === 'picture') pictures.push(output);
    else files.push(output);
  }
  return { files, pages, pictures };
}
