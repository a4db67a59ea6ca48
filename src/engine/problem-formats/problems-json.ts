import type { ReportedProblem } from './reported-problem.ts';

/** Problems as one line of JSON (`--format json`). */
export function problemsJson(problems: readonly ReportedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return JSON.stringify({
    problems: problems.map(({ file, path, at, severity, message, advice, rule }) => ({
      ...{ file, path, line: at.line, column: at.column },
      ...{ severity, message, advice },
      ...(rule === undefined ? {} : { rule }),
    })),
    errors,
    warnings: problems.length - errors,
  });
}
