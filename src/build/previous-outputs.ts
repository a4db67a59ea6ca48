import { digestBytes } from '../facts/fact-table.ts';
import { once } from '../model/once.ts';
import { textColumn, textsIn } from './text-column.ts';

/** A file that was written: its content, and how it looks on disk. */
export interface WrittenFile {
  readonly path: string;
  /** Digest of its bytes (`digestOf`). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** An output that stands: what was written, and from which plan. */
export interface PreviousOutput extends WrittenFile {
  /** Digest of its plan, as bytes. */
  readonly plan: Uint8Array;
  /** The number of its group: see `OutputGroups`. */
  readonly group: number;
}

/** The outputs of a site by what there is of each, in one order. */
export interface OutputColumns {
  readonly count: number;
  /** See `textColumn`. */
  readonly paths: Buffer;
  /** Digests of plans, one behind the other. */
  readonly plans: Buffer;
  readonly groups: Uint16Array;
  /** Digests of contents, one behind the other. */
  readonly digests: Buffer;
  /** Bytes. */
  readonly sizes: Float64Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
}

/** How many hexadecimal digits a digest has: see `digestOf`. */
const digestLength = 16;

/**
 * The outputs of a site that stand in its folder, by path. Held in columns: of a large site an edit looks
 * at few, and objects of all of them would cost more than the edit.
 */
export class PreviousOutputs {
  readonly columns: OutputColumns;
  /** Their paths, in order. */
  readonly paths: () => readonly string[];

  constructor(columns: OutputColumns) {
    this.columns = columns;
    this.paths = once(() => textsIn(columns.paths, columns.count));
  }

  /** @param outputs sorted by path. Throws RangeError for a digest that is none of `digestOf`'s. */
  static of(outputs: readonly PreviousOutput[]): PreviousOutputs {
    return PreviousOutputs.from(outputs.length, (at) => {
      const output = outputs[at];
      if (output === undefined) throw new RangeError(`there is no output ${at}`);
      return output;
    });
  }

  /** @param outputAt gives each output by its number, sorted by path */
  static from(count: number, outputAt: (number: number) => PreviousOutput): PreviousOutputs {
    const paths: string[] = [];
    const plans = Buffer.alloc(count * digestBytes);
    const groups = new Uint16Array(count);
    const digests = Buffer.alloc(count * digestLength);
    const [sizes, times] = [new Float64Array(count), new Float64Array(count)];
    for (let at = 0; at < count; at += 1) {
      const { path, plan, group, digest, size, mtimeMs } = outputAt(at);
      if (!/^[0-9a-f]{16}$/.test(digest)) throw new RangeError(`"${digest}" is no digest`);
      paths.push(path);
      plans.set(plan, at * digestBytes);
      digests.write(digest, at * digestLength, 'latin1');
      groups[at] = group;
      sizes[at] = size;
      times[at] = mtimeMs;
    }
    return new PreviousOutputs({
      ...{ count, paths: textColumn(paths), plans, groups, digests, sizes, times },
    });
  }

  get count(): number {
    return this.columns.count;
  }

  /** The output of a number. Throws RangeError if there is none. */
  at(number: number): PreviousOutput {
    const { groups, digests, sizes, times } = this.columns;
    const path = this.paths()[number];
    if (path === undefined) throw new RangeError(`there is no output ${number}`);
    return {
      path,
      plan: this.planAt(number),
      group: groups[number] ?? 0,
      digest: digests.toString('latin1', number * digestLength, (number + 1) * digestLength),
      size: sizes[number] ?? 0,
      mtimeMs: times[number] ?? 0,
    };
  }

  /** Digest of the plan of an output, as bytes. */
  planAt(number: number): Buffer {
    return this.columns.plans.subarray(number * digestBytes, (number + 1) * digestBytes);
  }

  /** All of them, in order. */
  all(): readonly PreviousOutput[] {
    return this.paths().map((_, number) => this.at(number));
  }
}
