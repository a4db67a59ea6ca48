import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Chance } from './chance.ts';

/** Something that happens to the files of a build between two builds. */
export type Mishap = (
  folders: { readonly out: string; readonly cache: string },
  chance: Chance,
) => void;

/** Every file in a folder, sorted: absolute paths. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Alters one byte of a file. */
export function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
  writeFileSync(file, bytes);
}

/** Damages a cache file. `others` are the files in the same folder, including the file itself. */
export type Damage = (file: string, others: readonly string[]) => void;

/** The kinds of damage, by name. */
export const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ['changed at the start', (file) => flipByte(file, 0)],
  ['changed in the middle', (file) => flipByte(file, sizeOf(file) >> 1)],
  ['changed at the end', (file) => flipByte(file, sizeOf(file) - 1)],
  ['truncated', (file) => truncateSync(file, sizeOf(file) >> 1)],
  ['with an additional byte', (file) => appendFileSync(file, ' ')],
  ['emptied', (file) => truncateSync(file)],
  ['another file', (file, others) => writeFileSync(file, otherThan(file, others))],
  [
    'a folder',
    (file) => inPlaceOf(file, () => mkdirSync(path.join(file, 'in'), { recursive: true })),
  ],
  ['a broken link', (file) => inPlaceOf(file, () => symlinkSync('/nothing/at/all', file))],
  ['a pipe', (file) => inPlaceOf(file, () => execFileSync('mkfifo', [file]))],
];

function sizeOf(file: string): number {
  return statSync(file).size;
}

/** The bytes of the next file whose content differs. */
function otherThan(file: string, others: readonly string[]): Buffer {
  const own = readFileSync(file);
  const from = others.indexOf(file);
  const next = [...others.slice(from + 1), ...others.slice(0, from)];
  const found = next.find((name) => statSync(name).isFile() && !readFileSync(name).equals(own));
  return found === undefined ? Buffer.from('alone') : readFileSync(found);
}

function inPlaceOf(file: string, make: () => void): void {
  rmSync(file);
  make();
}

/** The files of the site, except `.dateline.json`, which marks the folder as an output folder. */
const products = (out: string) =>
  filesUnder(out).filter((file) => !file.endsWith('.dateline.json'));

/** The mishaps, by name. */
export const mishaps: Readonly<Record<string, Mishap>> = {
  'the cache is deleted': ({ cache }) => rmSync(cache, { recursive: true }),
  'a file of the cache is changed': ({ cache }, chance) => {
    const file = chance.one(filesUnder(cache));
    flipByte(file, chance.number(readFileSync(file).length));
  },
  'a file of the cache is truncated': ({ cache }, chance) => {
    const file = chance.one(filesUnder(cache));
    truncateSync(file, chance.number(readFileSync(file).length));
  },
  'a file of the cache is deleted': ({ cache }, chance) => rmSync(chance.one(filesUnder(cache))),
  'a file of the site is changed': ({ out }, chance) => {
    writeFileSync(chance.one(products(out)), 'altered by hand');
  },
  'the folder of the site is deleted': ({ out }) => rmSync(out, { recursive: true }),
  'a file of the site is deleted': ({ out }, chance) => rmSync(chance.one(products(out))),
};
