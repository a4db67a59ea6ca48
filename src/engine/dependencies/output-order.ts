import type { OutputOrder } from '../build-options.ts';
import type { OutputChanges } from './changed-outputs.ts';
import type { OutputPlan } from './output-plan.ts';

/** The outputs to make, in their order. */
export interface OrderedOutputs {
  /** Those that the build must make. */
  readonly required: readonly OutputPlan[];
  /** Pages, then files for machines. The output folder has an earlier version of each. */
  readonly postponable: readonly OutputPlan[];
}

/** Divides the outputs to make into those that somebody waits for, and those that a later build may make. */
export function inOrder(
  { stale, replaced }: Pick<OutputChanges, 'stale' | 'replaced'>,
  order: OutputOrder | undefined,
): OrderedOutputs {
  if (order === undefined) return { required: stale, postponable: [] };
  const canWait = ({ make, path }: OutputPlan) =>
    (make === 'page' || make === 'file') && replaced.has(path) && !order.first.has(path);
  const waiting = stale.filter(canWait);
  return {
    required: stale.filter((output) => !canWait(output)),
    postponable: [
      ...waiting.filter(({ make }) => make === 'page'),
      ...waiting.filter(({ make }) => make === 'file'),
    ],
  };
}
