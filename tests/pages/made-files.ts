import type { PlannedSite } from '../../src/build/planned-site.ts';
import type { FileProduct } from '../../src/build/product.ts';
import { planProducts } from '../../src/build/site-products.ts';
import { metadataInput } from '../../src/build/surroundings.ts';
import { headMetadata } from '../../src/metadata/head-metadata.ts';
import { once } from '../../src/model/once.ts';
import { pageKindNames } from '../../src/pages/page-kinds.ts';
import { surroundingsIn } from '../metadata/sample-input.ts';

/** A file that a build makes. */
export interface MadeFile {
  readonly path: string;
  /** What a build goes by: it leaves a file as it is where this is the same. */
  readonly digest: string;
  /** All that its layout is given, for a page; else the file. */
  readonly content: () => string;
}

/** Every page and every file for machines of a planned site. */
export function madeFiles(planned: PlannedSite): readonly MadeFile[] {
  const around = surroundingsIn(planned.site);
  const input = metadataInput(planned, around);
  const layoutDigests = Object.fromEntries(pageKindNames.map((kind) => [kind, kind]));
  const paintCard = async () => new Uint8Array();
  const others = { layoutDigests, icons: [], content: '/content', paintCard };
  const assets = { sheets: { site: '' }, files: [] };
  const cards = new Map(input.cards.planned().map((card) => [card.path, card]));
  return planProducts({ input, around, assets, liveReload: false, ...others }).flatMap(
    (product): MadeFile[] => {
      const { path, make, stamp } = product;
      const { digest } = stamp();
      const card = cards.get(path);
      // What is painted is a function of these.
      if (card !== undefined) {
        return [{ path, digest, content: () => JSON.stringify([card, card.picture()]) }];
      }
      if (make === 'copy') throw new TypeError(`${path} is a copy`);
      // A picture's path holds the digest of its content.
      if (make === 'picture') return [];
      if (make === 'file') return [{ path, digest, content: () => textOf(product.body(), path) }];
      const content = () => {
        const page = product.page.page();
        const edition = around.get(page.lang)?.edition;
        return JSON.stringify([page, headMetadata(page, input), edition]);
      };
      return [{ path, digest, content }];
    },
  );
}

function textOf(body: ReturnType<FileProduct['body']>, path: string): string {
  if (body instanceof Promise) throw new TypeError(`${path} is no text`);
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

/**
 * Remembers what was made under each digest, over any number of builds, and finds files that
 * differ although their digests are the same: such a file would be left as it was.
 */
export class MadeByDigest {
  readonly #made = new Map<string, MadeFile & { readonly build: string }>();

  /** How many different files have been made. */
  get size(): number {
    return this.#made.size;
  }

  /**
   * Adds a build.
   * @param build what was done to the site, to name it in a fault
   * @returns a line for each file that an incremental build would wrongly leave as it was
   */
  faultsOf(build: string, files: readonly MadeFile[]): readonly string[] {
    return files.flatMap((file) => {
      const key = `${file.path} ${file.digest}`;
      const before = this.#made.get(key);
      if (before === undefined) {
        const content = once(file.content);
        this.#made.set(key, { ...file, content, build });
        return [];
      }
      const [was, is] = [before.content(), file.content()];
      if (was === is) return [];
      return [
        `${file.path}: "${before.build}" has ${differing(was, is)}, "${build}" has ${differing(is, was)}`,
      ];
    });
  }
}

/** The part of a text where it begins to differ from another. */
function differing(text: string, other: string): string {
  let at = 0;
  while (text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 30), at + 30);
}
