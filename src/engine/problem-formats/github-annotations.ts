import type { ReportedProblem } from './reported-problem.ts';

/**
 * Problems as workflow commands, which GitHub shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function gitHubLines(problems: readonly ReportedProblem[]): readonly string[] {
  return problems.map(({ file, at, severity, message, advice, rule }) => {
    const place = `file=${property(file)},line=${at.line},col=${at.column}${rule === undefined ? '' : `,title=${property(rule)}`}`;
    return `::${severity} ${place}::${escaped(`${message} — ${advice}`)}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
