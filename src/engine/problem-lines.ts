import type { Problem } from '../model/problem.ts';
import { textLines } from './text-lines.ts';

/**
 * A problem as one line: `path:line:column  message — what to do`. Warnings start with `warning: `.
 * Paths are relative to the content folder.
 */
export function problemLine({ path, at, severity, message, advice, rule }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${printable(path)}:${at.line}:${at.column}  ${mark}${message} — ${advice}${rule === undefined ? '' : ` (${rule})`}`;
}

/**
 * The source line of a problem, with a caret under its column; '' if that line is empty or missing.
 * @param text the whole file
 */
export function codeFrame({ at }: Problem, text: string): string {
  const line = textLines(text)[at.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const shownFrom = Math.max(0, at.column - 60);
  const shown = printable(line.slice(shownFrom, shownFrom + 100));
  const gutter = `${at.line} | `;
  const before = printable(line.slice(shownFrom, at.column - 1)).replace(/[^\t]/g, ' ');
  return `  ${gutter}${shown}\n  ${' '.repeat(gutter.length)}${before}^`;
}

/** Replaces control characters, which could control the terminal, by U+FFFD. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\t]/gu, '\u{FFFD}');
}
