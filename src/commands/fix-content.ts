import { styleText } from 'node:util';
import { counted } from '../engine/build-report.ts';
import { type DiffLine, diffLines, fixSummary } from '../engine/fixes/fix-lines.ts';
import { planFixes, writeFixes } from '../engine/fixes/plan-fixes.ts';
import { type Terminal, withQuestions } from './questions.ts';

export interface FixCommandOptions {
  readonly dryRun?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * Fixes what can be fixed safely. On a terminal, shows the changes first and asks. In a script, makes them.
 * @param content content folder, absolute path
 * @param terminal undefined in a script
 * @param print writes lines for the user
 */
export async function fixContent(
  content: string,
  isWanted: (name: string) => boolean,
  { dryRun = false, quiet = false }: FixCommandOptions,
  terminal: Terminal | undefined,
  print: (lines: readonly string[]) => void,
): Promise<void> {
  const fixes = planFixes(content, isWanted);
  if (fixes.length === 0) return;
  if (dryRun || terminal !== undefined) print(diffLines(fixes).map(painted));
  if (dryRun || !(await isAgreed(fixes.length, terminal))) return;
  writeFixes(fixes, content);
  if (!quiet) print(fixSummary(fixes, 'Fixed'));
}

async function isAgreed(count: number, terminal: Terminal | undefined): Promise<boolean> {
  if (terminal === undefined) return true;
  return withQuestions(terminal, 'nothing was changed — answer the question', ({ confirm }) =>
    confirm(`Change ${counted(count, 'file')}?`),
  );
}

const styles = { file: 'bold', removed: 'red', added: 'green', context: 'dim' } as const;

function painted({ kind, text }: DiffLine): string {
  return process.stdout.hasColors?.() ? styleText(styles[kind], text) : text;
}
