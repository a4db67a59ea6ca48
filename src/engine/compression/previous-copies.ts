import { digestBytes } from '../../facts/fact-table.ts';
import { compareText } from '../../model/order.ts';
import { PreviousOutputs, type WrittenFile } from '../dependencies/previous-outputs.ts';

/** The compressed copies in the folder of a site. */
export interface PreviousCopies {
  /** The encodings that made them (`encodingsVersion`); empty if the site has no copies. */
  readonly version: string;
  /** Sorted by path. They have no plan and no group. */
  readonly files: PreviousOutputs;
}

/** The copies of a site that is not compressed. */
export const noCopies: PreviousCopies = { version: '', files: PreviousOutputs.none };

const noPlan = Buffer.alloc(digestBytes);

/** Some of the copies of the previous build, and those that were made. @param lasting their numbers */
export function copiesWith(
  before: PreviousOutputs,
  lasting: readonly number[],
  made: readonly WrittenFile[],
): PreviousOutputs {
  if (made.length === 0 && lasting.length === before.count) return before;
  const paths = before.paths();
  const rows: readonly (readonly [path: string, old: number, file?: WrittenFile])[] = [
    ...lasting.map((old) => [paths[old] ?? '', old] as const),
    ...made.map((file) => [file.path, -1, file] as const),
  ];
  const sorted = rows.toSorted(([a], [b]) => compareText(a, b));
  return before.with(
    Int32Array.from(sorted, ([, old]) => old),
    (at) => {
      const file = sorted[at]?.[2];
      if (file === undefined) throw new RangeError(`there is no copy ${at}`);
      return { ...file, plan: noPlan, group: 0 };
    },
  );
}
