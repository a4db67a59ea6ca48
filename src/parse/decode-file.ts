import { isUtf8 } from 'node:buffer';
import type { ContentFile, SourceFile } from '../model/content-file.ts';
import { fileStart } from '../model/point.ts';
import { type Checked, errorAt, type Problem, warningAt } from '../model/problem.ts';
import { codePointName } from '../model/text/characters.ts';
import { type Invisible, invisibleNames, stripInvisible } from '../model/text/invisible.ts';
import { pointAt } from '../model/text/lines.ts';
import { conflictProblem } from './conflict-problem.ts';
import { directionProblems } from './direction-marks.ts';
import { quote } from './issue-text.ts';

/** In bytes. Far more than a text can have, and less than the longest string of JavaScript. */
export const maxTextBytes = 100_000_000;

/**
 * Decodes a UTF-8 file. Removes a byte-order mark and invisible characters (see `withoutInvisible`),
 * and turns `\r\n` and `\r` into `\n`, so that lines and columns are those that an editor shows.
 * @returns undefined if the bytes are not text, or the two texts of a conflict of git. Control characters, unbalanced direction marks and
 *   removed characters are reported, but the text is still returned.
 */
export function decodeFile(file: ContentFile): Checked<SourceFile | undefined> {
  const { path, bytes } = file;
  const binary = sizeProblem(path, bytes) ?? utf16Problem(path, bytes) ?? utf8Problem(path, bytes);
  if (binary !== undefined) return { value: undefined, problems: [binary] };
  const text = normalizeLineEnds(new TextDecoder().decode(bytes));
  const nul = text.indexOf('\0');
  if (nul !== -1) return { value: undefined, problems: [nulProblem(path, text, nul)] };
  const conflict = conflictProblem(path, text);
  if (conflict !== undefined) return { value: undefined, problems: [conflict] };
  const visible = stripInvisible(text);
  return {
    value: { path, text: visible.text },
    problems: [
      ...controlProblems(path, text),
      ...directionProblems(path, text),
      ...invisibleProblems(path, text, visible.found),
      ...replacementProblems(path, text),
    ],
  };
}

function invisibleProblems(path: string, text: string, found: readonly Invisible[]): Problem[] {
  const [first] = found;
  if (first === undefined) return [];
  const count = found.length > 1 ? ` (the first of ${found.length})` : '';
  const message = `invisible character left out: ${invisibleNames(found)}${count}`;
  return [warningAt(path, pointAt(text, first.offset), message, invisibleAdvice)];
}

const invisibleAdvice =
  'retype the word, or let your editor show invisible characters and delete it';

/** Programs write it for a character that they cannot decode. */
const replacementCharacter = '\uFFFD';

function replacementProblems(path: string, text: string): Problem[] {
  const first = text.indexOf(replacementCharacter);
  if (first === -1) return [];
  const count = text.split(replacementCharacter).length - 1;
  const more = count > 1 ? ` (the first of ${count})` : '';
  const message = `${replacementCharacter} replaces a character that another program could not read${more}`;
  return [warningAt(path, pointAt(text, first), message, 'write the character that belongs there')];
}

function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function sizeProblem(path: string, { length }: Uint8Array): Problem | undefined {
  if (length <= maxTextBytes) return undefined;
  const message = `the file has ${length} bytes, and a text at most ${maxTextBytes}`;
  return errorAt(path, fileStart, message, 'split it into several files, or move it away');
}

function utf16Problem(path: string, bytes: Uint8Array): Problem | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark !== '255,254' && mark !== '254,255') return undefined;
  return errorAt(path, fileStart, 'the file is UTF-16, not UTF-8', 'save the file as UTF-8');
}

function utf8Problem(path: string, bytes: Uint8Array): Problem | undefined {
  if (isUtf8(bytes)) return undefined;
  const before = decodePrefix(bytes, validLength(bytes)) ?? '';
  const bad = bytes[new TextEncoder().encode(before).length + byteOrderMarkLength(bytes)] ?? 0;
  const hex = bad.toString(16).toUpperCase().padStart(2, '0');
  // Most of these files are Latin-1, whose bytes are the first 256 code points of Unicode.
  const guess = bad < 0xa0 ? '' : ` (${quote(String.fromCharCode(bad))} in Latin-1)`;
  const place = normalizeLineEnds(before);
  return errorAt(
    path,
    pointAt(place, place.length),
    `the file is not UTF-8: byte 0x${hex}${guess}`,
    'save the file as UTF-8',
  );
}

function byteOrderMarkLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** The length of the longest prefix that is valid UTF-8, in bytes, by binary search. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodePrefix(bytes, middle) === undefined) invalid = middle;
    else valid = middle;
  }
  return valid;
}

/** Decodes the first bytes without an incomplete sequence at the end. Undefined if they are not UTF-8. */
function decodePrefix(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), {
      stream: true,
    });
  } catch {
    return undefined;
  }
}

function nulProblem(path: string, text: string, offset: number): Problem {
  const advice = 'save the file as plain text in UTF-8; if the byte was pasted in, delete it';
  return errorAt(path, pointAt(text, offset), 'the file contains a NUL byte', advice);
}

/** Control characters (C0 except tab and line feed, DEL, C1) and Unicode noncharacters. */
export const forbiddenCharacter = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/u;

function controlProblems(path: string, text: string): Problem[] {
  const first = forbiddenCharacter.exec(text);
  if (first === null) return [];
  const count = text.match(new RegExp(forbiddenCharacter, 'gu'))?.length ?? 1;
  const more = count > 1 ? ` (the first of ${count} such characters)` : '';
  const message = `${describeCharacter(first[0])} is not allowed in text${more}`;
  return [
    errorAt(path, pointAt(text, first.index), message, 'delete it; your editor may not show it'),
  ];
}

/** `control character U+0007` or `noncharacter U+FFFE`. */
export function describeCharacter(character: string): string {
  const name = codePointName(character);
  if (/\p{Cs}/u.test(character)) return `lone surrogate ${name}`;
  return /\p{Cc}/u.test(character) ? `control character ${name}` : `noncharacter ${name}`;
}
