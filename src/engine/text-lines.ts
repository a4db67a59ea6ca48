import { readFileSync, statSync } from 'node:fs';

/** Reads the file of a problem; '' if it cannot be read or is not a regular file. @param file absolute path */
export function readProblemFile(file: string): string {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

/** The text that was split last: the problems of a file follow each other. */
let last = { text: '', lines: [''] as readonly string[] };

/** The lines of a text, without their ends. To split it again for each of its problems would take quadratic time. */
export function textLines(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split(/\r\n|\n|\r/) };
  return last.lines;
}
