import type { BuildState } from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import type { Product } from './product.ts';

/**
 * Which files of a site show the text of each file of the content: numbers of files of the site,
 * in the order of the content.
 * @param files the content
 * @param kept the files of the site, in the order by which they are numbered
 * @param planned the same files, as they were planned
 */
export function shownIn(
  files: ContentScan['files'],
  kept: BuildState['products'],
  planned: readonly Product[],
): BuildState['shownIn'] {
  const numbers = new Map(kept.map((product, number) => [product.path, number]));
  const shown = new Map<string, number[]>(files.map((file) => [file.path, []]));
  for (const { path, stamp } of planned) {
    const number = numbers.get(path);
    if (number === undefined) throw new RangeError(`${path} was planned and is not there`);
    for (const text of stamp().texts) shown.get(text)?.push(number);
  }
  return [...shown.values()];
}
