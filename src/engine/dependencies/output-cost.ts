import { cardFolder } from '../../metadata/cards/planned-card.ts';
import { pictureFolder } from '../../model/pictures/picture.ts';
import type { OutputPlan } from './output-plan.ts';

/** A compromise: a card or a photograph takes longer to make, but hardly any time if it is cached. */
const imageCost = 8;

/** The approximate cost of making a file, in pages. */
export function costOf({ path }: Pick<OutputPlan, 'path'>): number {
  return [cardFolder, pictureFolder].some((folder) => path.startsWith(folder)) ? imageCost : 1;
}

/** The approximate cost of making files, in pages. */
export function totalCost(outputs: readonly Pick<OutputPlan, 'path'>[]): number {
  return outputs.reduce((sum, output) => sum + costOf(output), 0);
}
