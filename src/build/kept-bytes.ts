import { readFileSync } from 'node:fs';
import { digestOf } from '../model/digest.ts';
import { writeWhole } from './kept-text.ts';

const lineFeed = 10;

/** Reads bytes of the cache; undefined where there are none, or none that are whole. */
export function readKeptBytes(file: string): Buffer | undefined {
  try {
    const whole = readFileSync(file);
    const end = whole.indexOf(lineFeed);
    const bytes = whole.subarray(end + 1);
    return whole.toString('latin1', 0, end) === digestOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Writes bytes into the cache, their digest before them: whole, or not at all. */
export function keepBytes(file: string, bytes: Uint8Array): void {
  writeWhole(file, Buffer.concat([Buffer.from(`${digestOf(bytes)}\n`), bytes]));
}
