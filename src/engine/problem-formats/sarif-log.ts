import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Result } from 'sarif';
import { styleRules } from '../../checks/style/style-problems.ts';
import type { ReportedProblem } from './reported-problem.ts';

/** The rule of problems that belong to no rule of the house style. */
const contentRule = { id: 'content', text: 'Content is complete, and its parts agree.' };

/**
 * Problems as a SARIF log, which code scanning services read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 * @param version of Dateline
 */
export function sarifLog(problems: readonly ReportedProblem[], version: string): string {
  const rules = [contentRule, ...styleRules.map(({ id, what }) => ({ id, text: what }))].map(
    ({ id, text }) => ({ id, shortDescription: { text } }),
  );
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Dateline', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  };
  return JSON.stringify(log);
}

function resultOf({ file, at, severity, message, advice, rule }: ReportedProblem): Result {
  return {
    ruleId: rule ?? contentRule.id,
    level: severity,
    message: { text: `${message} — ${advice}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: at.line, startColumn: at.column },
        },
      },
    ],
  };
}

function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split('/').map(encodeURIComponent).join('/');
}
