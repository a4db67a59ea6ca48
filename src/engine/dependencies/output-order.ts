import type { OutputOrder } from '../build-options.ts';
import type { OutputChanges } from './changed-outputs.ts';
import type { PlannedOutputs } from './planned-outputs.ts';

/** The numbers of the planned outputs to make, in their order. */
export interface OrderedOutputs {
  /** Those that the build must make. */
  readonly required: readonly number[];
  /** Pages, then files for machines. The output folder has an earlier version of each. */
  readonly postponable: readonly number[];
}

/** Divides the outputs to make into those that somebody waits for, and those that a later build may make. */
export function inOrder(
  { stale, replaced }: Pick<OutputChanges, 'stale' | 'replaced'>,
  planned: Pick<PlannedOutputs, 'planAt'>,
  order: OutputOrder | undefined,
): OrderedOutputs {
  if (order === undefined) return { required: stale, postponable: [] };
  const required: number[] = [];
  const waiting = { page: [] as number[], file: [] as number[] };
  for (const at of stale) {
    const { make, path } = planned.planAt(at);
    const canWait = (make === 'page' || make === 'file') && replaced.has(path);
    if (canWait && !order.first.has(path)) waiting[make].push(at);
    else required.push(at);
  }
  return { required, postponable: [...waiting.page, ...waiting.file] };
}
