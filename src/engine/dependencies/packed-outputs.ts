import { NumberLists } from '../cache/number-lists.ts';
import type { MadeOutput } from '../render/render-pages.ts';
import type { WrittenFile } from './previous-outputs.ts';

/** Made outputs on their way from one thread to another: each key of a fact once. */
export interface PackedOutputs {
  readonly files: readonly WrittenFile[];
  readonly keys: readonly string[];
  /** Of each file, the numbers of the keys that it read. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

export function packedOutputs(outputs: readonly MadeOutput[]): PackedOutputs {
  const known = new Map<string, number>();
  const numberOf = (key: string) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const { starts, numbers } = NumberLists.from(outputs.length, (at) =>
    Uint32Array.from(outputs[at]?.reads ?? [], numberOf),
  );
  const files = outputs.map(({ reads: _, ...file }) => file);
  return { files, keys: [...known.keys()], starts, numbers };
}

export function unpackedOutputs({
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
