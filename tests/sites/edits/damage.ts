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

/** Something that happens to the files of a build when nobody looks. */
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

/** What may stand in the place of a file of the cache; `others` are the files beside it, itself too. */
export type Damage = (file: string, others: readonly string[]) => void;

/** By name. */
export const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ['altered at its head', (file) => flipByte(file, 0)],
  ['altered in its midst', (file) => flipByte(file, sizeOf(file) >> 1)],
  ['altered at its end', (file) => flipByte(file, sizeOf(file) - 1)],
  ['cut off', (file) => truncateSync(file, sizeOf(file) >> 1)],
  ['longer by a byte', (file) => appendFileSync(file, ' ')],
  ['emptied', (file) => truncateSync(file)],
  ['another file', (file, others) => writeFileSync(file, otherThan(file, others))],
  [
    'a folder',
    (file) => inPlaceOf(file, () => mkdirSync(path.join(file, 'in'), { recursive: true })),
  ],
  ['a link to nothing', (file) => inPlaceOf(file, () => symlinkSync('/nothing/at/all', file))],
  ['a pipe', (file) => inPlaceOf(file, () => execFileSync('mkfifo', [file]))],
];

function sizeOf(file: string): number {
  return statSync(file).size;
}

/** The bytes of the next of some files that are other bytes. */
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

/** Files of the site that a build knows for its own; `.dateline.json` says whose the folder is. */
const products = (out: string) =>
  filesUnder(out).filter((file) => !file.endsWith('.dateline.json'));

/** By name. */
export const mishaps: Readonly<Record<string, Mishap>> = {
  'the cache is deleted': ({ cache }) => rmSync(cache, { recursive: true }),
  'a file of the cache is altered': ({ cache }, chance) => {
    const file = chance.one(filesUnder(cache));
    flipByte(file, chance.number(readFileSync(file).length));
  },
  'a file of the cache is cut off': ({ cache }, chance) => {
    const file = chance.one(filesUnder(cache));
    truncateSync(file, chance.number(readFileSync(file).length));
  },
  'a file of the cache is deleted': ({ cache }, chance) => rmSync(chance.one(filesUnder(cache))),
  'a file of the site is altered': ({ out }, chance) => {
    writeFileSync(chance.one(products(out)), 'altered by hand');
  },
  'the folder of the site is deleted': ({ out }) => rmSync(out, { recursive: true }),
  'a file of the site is deleted': ({ out }, chance) => rmSync(chance.one(products(out))),
};
