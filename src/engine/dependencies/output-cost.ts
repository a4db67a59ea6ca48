import { cardFolder } from '../../metadata/cards/planned-card.ts';
import { pictureFolder } from '../../model/pictures/picture.ts';

/** A compromise: a card or a photograph takes longer to make, but hardly any time if it is cached. */
const imageCost = 8;

/** The approximate cost of making a file, in pages. @param path of the file in the site */
export function costOf(path: string): number {
  return [cardFolder, pictureFolder].some((folder) => path.startsWith(folder)) ? imageCost : 1;
}

/** The approximate cost of making files, in pages. @param paths of the files */
export function totalCost(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + costOf(path), 0);
}
