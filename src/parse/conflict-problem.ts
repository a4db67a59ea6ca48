import { errorAt, type Problem } from '../model/problem.ts';
import { pointAt } from '../model/text/lines.ts';

/** The lines with which git marks a conflict, in their order: see "How conflicts are presented" in git-merge(1). */
const marks = [/^<{7}(?: |$)/m, /^={7}$/m, /^>{7}(?: |$)/m];

/**
 * An error if git has written both versions of a text into a file, and nobody has chosen one. Markdown takes its marks for
 * text and headings, so readers would see both.
 */
export function conflictProblem(path: string, text: string): Problem | undefined {
  let [start, at] = [-1, 0];
  for (const mark of marks) {
    const next = text.slice(at).search(mark);
    if (next === -1) return undefined;
    at += next;
    if (start === -1) start = at;
  }
  const advice =
    'keep the right one, and delete the other and the lines with <<<<<<<, ======= and >>>>>>>';
  return errorAt(path, pointAt(text, start), 'git left two versions of the text here', advice);
}
