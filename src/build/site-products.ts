import path from 'node:path';
import type { MetadataInput } from '../metadata/metadata-input.ts';
import { plannedOutputs } from '../metadata/output-formats.ts';
import { digestOf } from '../model/digest.ts';
import type { LanguageCode } from '../model/language.ts';
import { compareText } from '../model/order.ts';
import { madeOutput, type Output } from '../model/output.ts';
import { isShownOnly, type PictureVariant, pictureVariants } from '../model/picture.ts';
import { joined, listDigest } from '../pages/input-digests.ts';
import type { PageKind, PlannedPage } from '../pages/page-kinds.ts';
import { picturesInUse } from '../pages/pictures-in-use.ts';
import type { Asset } from './bundle-assets.ts';
import { codeDigest } from './code-digest.ts';
import { outputPathOf } from './eleventy-wiring.ts';
import type { Surroundings } from './surroundings.ts';

/** A file of the site: where it stands, what stands for all that it is made of, and how it is made. */
export type Product = PageProduct | FileProduct | CopyProduct | PictureProduct;

interface ProductPlace {
  /** From the root of the site, without a leading slash: `places/sirte/index.html`. */
  readonly path: string;
  /** As long as it is the same, so is the file. */
  readonly digest: string;
}

/** A page, which its layout renders. */
export interface PageProduct extends ProductPlace {
  readonly make: 'page';
  readonly page: PlannedPage;
}

/** A file whose content is made by a function. */
export interface FileProduct extends ProductPlace {
  readonly make: 'file';
  readonly body: () => string | Uint8Array;
}

/** A file that is copied as it is. */
export interface CopyProduct extends ProductPlace {
  readonly make: 'copy';
  /** Absolute path. */
  readonly from: string;
}

/** A file of a picture, in one format and width. */
export interface PictureProduct extends ProductPlace {
  readonly make: 'picture';
  readonly variant: PictureVariant;
  readonly origin: {
    /** Absolute path. */
    readonly from: string;
    /** Path inside the content folder. */
    readonly path: string;
    /** Stands for its content. */
    readonly digest: string;
  };
}

/** Products by who makes them. */
export function sortedOut(products: readonly Product[]) {
  const files: (FileProduct | CopyProduct)[] = [];
  const pages: PageProduct[] = [];
  const pictures: PictureProduct[] = [];
  for (const product of products) {
    if (product.make === 'page') pages.push(product);
    else if (product.make === 'picture') pictures.push(product);
    else files.push(product);
  }
  return { files, pages, pictures };
}

/** What, besides the planned site, the products are made of. */
export interface ProductParts {
  readonly input: MetadataInput;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  readonly layoutDigests: Readonly<Record<string, string>>;
  readonly assets: readonly Asset[];
  readonly icons: readonly Output[];
  /** Absolute path of the content folder. */
  readonly content: string;
}

/** Every file of the site, sorted by path. A new kind of file joins in `output-formats.ts`, or here. */
export function planProducts(parts: ProductParts): readonly Product[] {
  return [
    ...pageProducts(parts),
    ...fileProducts(parts),
    ...parts.assets.map(
      ({ file, output }): CopyProduct => ({
        make: 'copy',
        path: output,
        digest: output,
        from: file,
      }),
    ),
    ...mediaProducts(parts),
    ...pictureProducts(parts),
  ].sort((a, b) => compareText(a.path, b.path));
}

function pageProducts({ input, around, layoutDigests }: ProductParts): readonly PageProduct[] {
  const common = new Map(
    [...around].map(([lang, { edition, css, policy }]) => [
      lang,
      joined([codeDigest(), siteTerms(input), JSON.stringify(edition), css, policy]),
    ]),
  );
  return input.pages.map((page) => ({
    make: 'page',
    path: outputPathOf(page.url).slice(1),
    page,
    digest: joined([
      common.get(page.lang) ?? '',
      layoutDigestOf(page.kind, layoutDigests),
      page.url,
      ...page.inputs,
      ...input.index.translationsOf(page).flatMap(({ lang, url }) => [lang, url]),
    ]),
  }));
}

function layoutDigestOf(kind: PageKind, digests: ProductParts['layoutDigests']): string {
  const digest = digests[kind];
  if (digest === undefined) throw new RangeError(`${kind} has no layout`);
  return digest;
}

function fileProducts({ input, icons }: ProductParts): readonly FileProduct[] {
  const common = joined([codeDigest(), siteTerms(input)]);
  const outputs = [...plannedOutputs(input), ...icons.map(madeOutput)];
  return outputs.map(({ path: name, inputs, body }) => ({
    make: 'file',
    path: name,
    body,
    digest: joined([common, name, ...inputs]),
  }));
}

/** What `site.yaml` says, and the names of sections, which may stand in any file. */
function siteTerms({ site }: MetadataInput): string {
  return listDigest([site.publication, site.sections]);
}

/** The files of `media` that are no pictures stand on the site as they are. */
function mediaProducts({ input, content }: ProductParts): readonly CopyProduct[] {
  return [...input.site.media.values()]
    .filter((file) => !isShownOnly(file))
    .map((file) => ({
      make: 'copy',
      from: path.join(content, file.path),
      path: file.path,
      digest: digestOf(`${file.path} ${file.digest}`),
    }));
}

/** Two pictures may be one, under one name in two folders: then their files are the same, too. */
function pictureProducts({ input, content }: ProductParts): readonly PictureProduct[] {
  const products = picturesInUse(input.site).flatMap((file) => {
    const { path: name, digest, picture } = file;
    const { fallback, variants } = pictureVariants(file, picture);
    const origin = { from: path.join(content, name), path: name, digest };
    return [fallback, ...variants].map((variant): [string, PictureProduct] => [
      variant.path,
      { make: 'picture', path: variant.path, digest: variant.path, variant, origin },
    ]);
  });
  return [...new Map(products).values()];
}
