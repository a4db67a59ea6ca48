import type { Problem } from '../../../src/model/problem.ts';

/**
 * Problems that a test did not mean. Markup in plain text is what tests of escaping write; that editors
 * are warned of it is held by `value-warnings.test.ts`.
 */
export function unintended(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ severity, message }) => severity === 'error' || !message.includes(' is plain text: '),
  );
}
