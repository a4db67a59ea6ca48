import type { Problem } from '../../../src/model/problem.ts';

/**
 * The problems without those that a test did not intend. Tests of escaping write markup in plain text, and editors get
 * a warning about that, which `value-warnings.test.ts` checks.
 */
export function unintended(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ severity, message }) => severity === 'error' || !message.includes(' is plain text: '),
  );
}
