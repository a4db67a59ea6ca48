import { NumberLists } from '../cache/number-lists.ts';
import type { MadeOutput } from '../render/render-pages.ts';
import type { WrittenFile } from './previous-outputs.ts';

/** Outputs in a compact form to send from one thread to another: each key is contained once. */
export interface PackedOutputs {
  readonly files: readonly WrittenFile[];
  readonly keys: readonly string[];
  /** The numbers of the keys that each file read: see `NumberLists`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

export function packOutputs(outputs: readonly MadeOutput[]): PackedOutputs {
  const keyNumbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const number = keyNumbers.get(key) ?? keyNumbers.size;
    keyNumbers.set(key, number);
    return number;
  };
  const { starts, numbers } = NumberLists.from(outputs.length, (at) =>
    Uint32Array.from(outputs[at]?.reads ?? [], numberOf),
  );
  const files = outputs.map(({ reads: _, ...file }) => file);
  return { files, keys: [...keyNumbers.keys()], starts, numbers };
}

export function unpackOutputs({
  files,
  keys,
  starts,
  numbers,
}: PackedOutputs): readonly MadeOutput[] {
  const lists = new NumberLists(starts, numbers);
  return files.map((file, at) => {
    return { ...file, reads: Array.from(lists.at(at), (number) => keys[number] ?? '') };
  });
}
