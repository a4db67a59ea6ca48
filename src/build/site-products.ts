import path from 'node:path';
import type { MetadataInput } from '../metadata/metadata-input.ts';
import { plannedOutputs, plannedOutputsAt } from '../metadata/output-formats.ts';
import { cardFolder } from '../metadata/planned-card.ts';
import { siteTerms } from '../metadata/site-terms.ts';
import { digestOf } from '../model/digest.ts';
import type { LanguageCode } from '../model/language.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import { madeOutput, type Output, type PlannedOutput } from '../model/output.ts';
import { isShownOnly, pictureFolder, pictureVariants } from '../model/picture.ts';
import type { Article } from '../model/site.ts';
import { joined } from '../pages/input-digests.ts';
import type { PageKind, PlannedPage } from '../pages/page-kinds.ts';
import { picturesInUse } from '../pages/pictures-in-use.ts';
import { type Assets, sheetOf } from './bundle-assets.ts';
import { codeDigest } from './code-digest.ts';
import { outputPathOf } from './eleventy-wiring.ts';
import type { PaintPlannedCard } from './paint-cards.ts';
import type {
  CopyProduct,
  FileProduct,
  PageProduct,
  PictureProduct,
  Product,
  ProductPlace,
} from './product.ts';
import type { Surroundings } from './surroundings.ts';

/** What, besides the planned site, the products are made of. */
export interface ProductParts {
  readonly input: MetadataInput;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  readonly layoutDigests: Readonly<Record<string, string>>;
  readonly assets: Assets;
  /** Whether the pages are for `dateline dev`. */
  readonly liveReload: boolean;
  readonly icons: readonly Output[];
  readonly paintCard: PaintPlannedCard;
  /** Absolute path of the content folder. */
  readonly content: string;
}

/** Every file of the site, sorted by path. A new kind of file joins in `output-formats.ts`, or here. */
export function planProducts(parts: ProductParts): readonly Product[] {
  return [
    ...pageProducts(parts, parts.input.pages),
    ...fileProducts(parts, plannedOutputs(parts.input)),
    ...cardProducts(parts),
    ...copiedProducts(parts),
    ...pictureProducts(parts),
  ].sort(byPath);
}

/** The files at some paths, sorted by path: planned without looking at most of the others. */
export function planProductsAt(
  paths: ReadonlySet<string>,
  parts: ProductParts,
): readonly Product[] {
  const pages = parts.input.pages.filter(({ url }) => paths.has(fileOf(url)));
  const others = new Set(paths);
  for (const { url } of pages) others.delete(fileOf(url));
  const isWanted = ({ path: name }: Product) => others.delete(name);
  const copied = copiedProducts(parts).filter(isWanted);
  const listed = (folder: string, list: (parts: ProductParts) => readonly Product[]) =>
    [...others].some((name) => name.startsWith(folder)) ? list(parts).filter(isWanted) : [];
  const kept = [...listed(cardFolder, cardProducts), ...listed(pictureFolder, pictureProducts)];
  return [
    ...pageProducts(parts, pages),
    ...fileProducts(parts, plannedOutputsAt(others, parts.input)).filter((product) =>
      paths.has(product.path),
    ),
    ...kept,
    ...copied,
  ].sort(byPath);
}

function byPath(a: Product, b: Product): number {
  return compareText(a.path, b.path);
}

function fileOf(url: string): string {
  return outputPathOf(url).slice(1);
}

function copiedProducts(parts: ProductParts): readonly CopyProduct[] {
  return [
    ...parts.assets.files.map(
      ({ file, output }): CopyProduct => ({
        make: 'copy',
        path: output,
        stamp: stampOf(digestOf(output)),
        from: file,
      }),
    ),
    ...mediaProducts(parts),
  ];
}

function pageProducts(
  { input, around, assets, layoutDigests, liveReload }: ProductParts,
  pages: readonly PlannedPage[],
): readonly PageProduct[] {
  const common = new Map(
    [...around].map(([lang, { edition }]) => [
      lang,
      joined([
        ...[codeDigest(), siteTerms(input.site), JSON.stringify(edition)],
        ...[sheetOf(lang, assets), String(liveReload)],
      ]),
    ]),
  );
  return pages.map((page) => ({
    make: 'page',
    path: fileOf(page.url),
    page,
    stamp: stamped(input, () => [
      common.get(page.lang) ?? '',
      layoutDigestOf(page.kind, layoutDigests),
      page.url,
      ...page.inputs(),
      ...input.index.translationsOf(page).flatMap(({ lang, url }) => [lang, url]),
      ...(input.cards.of(page)?.files ?? []).map((card) => card.path),
    ]),
  }));
}

function layoutDigestOf(kind: PageKind, digests: ProductParts['layoutDigests']): string {
  const digest = digests[kind];
  if (digest === undefined) throw new RangeError(`${kind} has no layout`);
  return digest;
}

function fileProducts(
  { input, icons }: ProductParts,
  outputs: readonly PlannedOutput[],
): readonly FileProduct[] {
  const common = joined([codeDigest(), siteTerms(input.site)]);
  return [...outputs, ...icons.map(madeOutput)].map(({ path: name, inputs, body }) => ({
    make: 'file',
    path: name,
    body,
    stamp: stamped(input, () => [common, name, ...inputs()]),
  }));
}

/** The stamp of what is made of the content. */
function stamped(
  { digests }: MetadataInput,
  parts: () => readonly string[],
): ProductPlace['stamp'] {
  return once(() => {
    digests.asked();
    const digest = joined(parts());
    const { whole, quoted, all } = digests.asked();
    const articles = whole.length + quoted.length === 0 ? [] : all;
    return {
      digest,
      texts: whole.map(pathOf),
      quoted: quoted.map(pathOf),
      articles: articles.map(pathOf),
    };
  });
}

function pathOf({ path: name }: Pick<Article, 'path'>): string {
  return name;
}

/** Of what shows no text of an article. */
function stampOf(digest: string): ProductPlace['stamp'] {
  return () => ({ digest, ...noTexts });
}

const noTexts = { texts: [], quoted: [], articles: [] };

/** The name of a card holds a digest of all that it shows. */
function cardProducts({ input, paintCard }: ProductParts): readonly FileProduct[] {
  const code = codeDigest();
  return input.cards.planned().map((card) => ({
    make: 'file',
    path: card.path,
    body: () => paintCard(card),
    stamp: stampOf(joined([code, card.path])),
  }));
}

/** The files of `media` that are no pictures stand on the site as they are. */
function mediaProducts({ input, content }: ProductParts): readonly CopyProduct[] {
  return [...input.site.media.values()]
    .filter((file) => !isShownOnly(file))
    .map((file) => ({
      make: 'copy',
      from: path.join(content, file.path),
      path: file.path,
      stamp: stampOf(digestOf(`${file.path} ${file.digest}`)),
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
      {
        make: 'picture',
        path: variant.path,
        stamp: stampOf(digestOf(variant.path)),
        variant,
        origin,
      },
    ]);
  });
  return [...new Map(products).values()];
}
