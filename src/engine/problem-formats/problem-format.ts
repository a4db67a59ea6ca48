import type { ProblemFormat } from './format-names.ts';
import { gitHubLines } from './github-annotations.ts';
import { problemsJson } from './problems-json.ts';
import type { ReportedProblem } from './reported-problem.ts';
import { sarifLog } from './sarif-log.ts';

/** The formats of problems for other programs. */
export const problemFormats = {
  json: (problems: readonly ReportedProblem[]) => problemsJson(problems),
  github: (problems: readonly ReportedProblem[]) => gitHubLines(problems).join('\n'),
  sarif: (problems: readonly ReportedProblem[], version: string) => sarifLog(problems, version),
} as const satisfies Readonly<
  Record<ProblemFormat, (problems: readonly ReportedProblem[], version: string) => string>
>;
