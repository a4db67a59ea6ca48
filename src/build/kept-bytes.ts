import { readFileSync } from 'node:fs';
import { digestOf, digestOfParts } from '../model/digest.ts';
import { writeWhole } from './kept-text.ts';

/**
 * Reads bytes of the cache; undefined where there are none that are whole, or they were made from
 * something else.
 * @param terms stands for all that they are made from
 */
export function readKeptBytes(file: string, terms: string): Uint8Array | undefined {
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(whole.indexOf('\n') + 1);
    const head = whole.subarray(0, whole.length - bytes.length).toString('latin1');
    return head === headOf(terms, [bytes]) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes bytes into the cache, what they are made from and their digest before them: whole, or not at all.
 * @param parts of the bytes, one behind the other
 */
export function keepBytes(file: string, terms: string, ...parts: readonly Uint8Array[]): void {
  writeWhole(file, headOf(terms, parts), ...parts);
}

function headOf(terms: string, parts: readonly Uint8Array[]): string {
  return `${digestOf(terms)} ${digestOfParts(parts)}\n`;
}
