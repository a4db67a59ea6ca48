import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isFontPackage, type TypeRole } from '../../model/site/typefaces.ts';
import { findLibrary } from '../cache/installed-library.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** The axes of a variable font, each with its bounds. */
type Axes = Readonly<Record<string, { readonly min: number; readonly max: number }>>;

/** The weights of a role. The stylesheets use 400 to 750 for text and labels, and 560 for headlines. */
export const roleWeights: Readonly<Record<TypeRole, readonly [from: number, to: number]>> = {
  text: [400, 700],
  headlines: [560, 560],
  labels: [400, 750],
};

/** The optical size of a role, in points. */
export const roleSizes: Readonly<Record<TypeRole, number>> = {
  text: 16,
  headlines: 60,
  labels: 12,
};

/** A font file, and the characters that it is for. */
export interface FontFile {
  /** Absolute path. */
  readonly file: string;
  /** The subset of a package; undefined for a file that has all characters. */
  readonly subset: string | undefined;
  /** Undefined for a file of variable weight, or of the site itself. */
  readonly weight: number | undefined;
}

/** The family and the files of a typeface. */
export interface FontSource {
  readonly generic: 'serif' | 'sans-serif';
  readonly files: readonly FontFile[];
}

/** The part of `metadata.json` in a package of Fontsource (https://fontsource.org/docs). */
interface Metadata {
  readonly id: string;
  readonly subsets: readonly string[];
  readonly weights: readonly number[];
  readonly variable: Axes | false;
  readonly category: string;
}

/**
 * The files of a typeface; undefined if the package is not installed beside the site, or there is no such file.
 * @param subsets the subsets that a language needs
 * @param site absolute path of the site folder
 */
export function fontSource(
  source: string,
  role: TypeRole,
  subsets: readonly string[],
  site: string,
): FontSource | undefined {
  if (!isFontPackage(source)) {
    const file = path.join(site, 'layouts', 'fonts', source);
    if (!existsSync(file)) return undefined;
    const generic = role === 'labels' ? 'sans-serif' : 'serif';
    return { generic, files: [{ file, subset: undefined, weight: undefined }] };
  }
  // Dateline brings the packages of its own typefaces.
  const library = findLibrary(source, site) ?? findLibrary(source, projectFolder);
  if (library === undefined) return undefined;
  const metadata: Metadata = JSON.parse(
    readFileSync(path.join(library.folder, 'metadata.json'), 'utf8'),
  );
  const generic = metadata.category === 'sans-serif' ? 'sans-serif' : 'serif';
  const present = subsets.filter((subset) => metadata.subsets.includes(subset));
  const files = present.flatMap((subset) => filesOf(subset, role, metadata, library.folder));
  return { generic, files };
}

function filesOf(
  subset: string,
  role: TypeRole,
  { id, weights, variable }: Metadata,
  folder: string,
): readonly FontFile[] {
  const at = (name: string) => path.join(folder, 'files', `${id}-${subset}-${name}-normal.woff2`);
  if (variable !== false) {
    const file = ['opsz', 'wght', 'standard', 'full'].map(at).find((each) => existsSync(each));
    if (file !== undefined) return [{ file, subset, weight: undefined }];
  }
  const wanted = [...new Set(roleWeights[role].map((weight) => nearestWeight(weight, weights)))];
  return wanted.map((weight) => ({ file: at(String(weight)), subset, weight }));
}

/** The nearest weight that a family has; of two, the heavier. */
function nearestWeight(weight: number, weights: readonly number[]): number {
  return weights.reduce((best, each) => {
    const [far, near] = [Math.abs(each - weight), Math.abs(best - weight)];
    return far < near || (far === near && each > best) ? each : best;
  }, weights[0] ?? 400);
}
