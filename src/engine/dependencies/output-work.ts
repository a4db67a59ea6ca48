import { cardFolder } from '../../metadata/cards/planned-card.ts';
import { pictureFolder } from '../../model/pictures/picture.ts';
import type { OutputPlan } from './output-plan.ts';

/** A card or a photograph takes longer than that where it is made, and hardly any time where it is kept. */
const imageWork = 8;

/** About what it costs to make a file, in pages. */
export function workOf({ path }: Pick<OutputPlan, 'path'>): number {
  return [cardFolder, pictureFolder].some((folder) => path.startsWith(folder)) ? imageWork : 1;
}

/** About what it costs to make files, in pages. */
export function totalWork(outputs: readonly Pick<OutputPlan, 'path'>[]): number {
  return outputs.reduce((sum, output) => sum + workOf(output), 0);
}
