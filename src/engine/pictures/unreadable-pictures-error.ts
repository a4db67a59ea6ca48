import type { Problem } from '../../model/problem.ts';
import { problemLine } from '../problem-lines.ts';

/** Thrown if files that begin as pictures cannot be read to their end; says which. */
export class UnreadablePicturesError extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}
