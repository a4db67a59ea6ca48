import path from 'node:path';
import { styleText } from 'node:util';
import { codeFrame, problemLine } from '../engine/problem-lines.ts';
import { readProblemFile } from '../engine/text-lines.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Prints problems to standard error. On a terminal, in colour and with the line of the file.
 * @param content absolute path of the content folder
 */
export function printProblems(problems: readonly Problem[], content: string): void {
  const textOf = problemFileReader(content);
  for (const problem of problems) {
    const frame = process.stderr.isTTY ? codeFrame(problem, textOf(problem)) : '';
    const line = painted(problem.severity === 'error' ? 'red' : 'yellow', problemLine(problem));
    process.stderr.write(frame === '' ? `${line}\n` : `${line}\n${painted('dim', frame)}\n\n`);
  }
}

/** A text in colour, if standard error is a terminal that shows colours and `NO_COLOR` is not set. */
function painted(style: 'red' | 'yellow' | 'dim', text: string): string {
  // Node checks standard output by default.
  return process.stderr.hasColors?.() ? styleText(style, text, { validateStream: false }) : text;
}

/** Prints lines to standard output, or to another. */
export function printLines(
  lines: readonly string[],
  output: NodeJS.WritableStream = process.stdout,
): void {
  output.write(`${lines.join('\n')}\n`);
}

/** Returns a function that reads the file of a problem, once for problems that follow each other. */
function problemFileReader(content: string): (problem: Problem) => string {
  let last = { path: '', text: '' };
  return (problem) => {
    if (problem.path !== last.path) {
      last = { path: problem.path, text: readProblemFile(path.join(content, problem.path)) };
    }
    return last.text;
  };
}
