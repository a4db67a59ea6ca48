import type { Problem } from '../model/problem.ts';
import type { Withheld } from '../model/site.ts';
import type { ScannedFile } from './content-scan.ts';
import type { KeptProducts } from './kept-products.ts';
import type { KeptRelations } from './kept-relations.ts';

/** What a build leaves for the next one of the same content into the same folder. */
export interface BuildState {
  /** Stands for everything that decides about the site besides the passing of time. */
  readonly terms: string;
  /** Stands for what of that is not the content: code, layouts, options. */
  readonly settings: string;
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  /** Milliseconds since 1970 between which the same terms give the same site. */
  readonly validFrom: number;
  readonly validUntil: number;
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  /** The segments of this build in their order. */
  readonly segments: readonly string[];
  /** When each segment was last needed, in builds: see `sweepSegments`. */
  readonly segmentsUsed: Readonly<Record<string, number>>;
  readonly builds: number;
  /** Digest of the manifest in the folder of the site. */
  readonly manifest: string;
  /** By path. */
  readonly products: KeptProducts;
  /** How its articles hang together, by numbers of `files` and `products`. */
  readonly relations: KeptRelations;
  readonly pageCounts: readonly (readonly [kind: string, count: number])[];
  readonly problems: readonly Problem[];
  readonly withheld: readonly Withheld[];
}
