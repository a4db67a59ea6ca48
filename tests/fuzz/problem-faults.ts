import { problemLine } from '../../src/engine/problem-lines.ts';
import type { Point } from '../../src/model/point.ts';
import type { Problem } from '../../src/model/problem.ts';

/** Text that must not occur in a problem: JavaScript traces, names and values, and the words of libraries. */
const foreignText =
  /\bat \S+ \(.*:\d+:\d+\)|\[object \w+\]|\b(?:TypeError|RangeError|SyntaxError|ZodError|YAMLException)\b|node_modules|Invalid input|\bCannot read prop/;

/** The longest text of a problem, in UTF-16 code units. A quoted text is cut after sixty characters. */
const longest = 900;

/**
 * Lists what a problem lacks to help an editor, one line each; empty if nothing.
 * @param path of the file under test
 * @param text of the file, with `\n` at the ends of its lines
 */
export function problemFaults(problem: Problem, path: string, text: string): readonly string[] {
  const { message, advice } = problem;
  const said = `${message} — ${advice}`;
  const checks = {
    'is of another file': problem.path === path,
    'has no place in the file': isIn(problem.at, text),
    'has no message': message.trim() !== '',
    'has no advice': advice.trim() !== '',
    'is not one line': !/[\n\r\u2028\u2029]/.test(said),
    'has a control character': !/\p{Cc}/u.test(said),
    'has half a character': !/\p{Cs}/u.test(said),
    'ends in a full stop': !/\.$/.test(message) && !/\.$/.test(advice),
    'says what JavaScript says': !foreignText.test(said) || foreignText.test(text),
    'is too long': said.length <= longest,
  };
  return Object.entries(checks).flatMap(([fault, isPassed]) =>
    isPassed ? [] : `${fault}: ${problemLine(problem).slice(0, 2 * longest)}`,
  );
}

/** Whether a point is on a line of a text, or right after it. */
function isIn({ line, column }: Point, text: string): boolean {
  const written = text.split('\n')[line - 1];
  return (
    Number.isInteger(column) && column >= 1 && written !== undefined && column <= written.length + 1
  );
}
