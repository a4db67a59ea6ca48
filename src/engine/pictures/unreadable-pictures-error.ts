import type { Problem } from '../../model/problem.ts';
import { OperatorError } from '../operator-error.ts';
import { problemLine } from '../problem-lines.ts';

/** Thrown if pictures cannot be decoded. The message lists them. */
export class UnreadablePicturesError extends OperatorError {
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}
