import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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
  'a file of the site is deleted': ({ out }, chance) => rmSync(chance.one(products(out))),
};
