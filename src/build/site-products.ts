import path from 'node:path';
import type { MetadataInput } from '../metadata/metadata-input.ts';
import { plannedOutputs } from '../metadata/output-formats.ts';
import { digestOf } from '../model/digest.ts';
import type { LanguageCode } from '../model/language.ts';
import { compareText } from '../model/order.ts';
import { madeOutput, type Output } from '../model/output.ts';
import { defaultLanguage } from '../model/publication.ts';
import { joined, listDigest } from '../pages/input-digests.ts';
import type { PageKind, PlannedPage } from '../pages/page-kinds.ts';
import type { Asset } from './bundle-assets.ts';
import { codeDigest } from './code-digest.ts';
import { outputPathOf } from './eleventy-wiring.ts';
import type { Surroundings } from './surroundings.ts';

/** A file of the site: where it stands, what stands for all that it is made of, and how it is made. */
export type Product = PageProduct | FileProduct | CopyProduct;

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

/** What, besides the planned site, the products are made of. */
export interface ProductParts {
  readonly input: MetadataInput;
  readonly around: ReadonlyMap<LanguageCode, Surroundings>;
  readonly layoutDigests: Readonly<Record<string, string>>;
  readonly assets: readonly Asset[];
  readonly icons: readonly Output[];
  /** The pictures of the content: absolute path, path on the site, digest. */
  readonly media: readonly {
    readonly from: string;
    readonly path: string;
    readonly digest: string;
  }[];
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
    ...parts.media.map((file): CopyProduct => ({ make: 'copy', ...file })),
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

/**
 * What `site.yaml` says, the names of sections, which may stand in any file, and where the
 * addresses of `site.yaml` lead in other languages.
 */
function siteTerms({ site }: MetadataInput): string {
  const home = defaultLanguage(site.publication);
  const translated = site.staticPages
    .filter(({ lang }) => lang !== home)
    .map(({ lang, slug, body }) => [lang, slug, body.headings.map(({ id }) => id)]);
  return listDigest([site.publication, site.sections, translated]);
}

/** The pictures of `media` as products. @param content absolute path of the content folder */
export function mediaProducts(
  content: string,
  media: readonly { readonly path: string; readonly digest: string }[],
): ProductParts['media'] {
  return media.map((file) => ({
    from: path.join(content, file.path),
    path: file.path,
    digest: digestOf(`${file.path} ${file.digest}`),
  }));
}
