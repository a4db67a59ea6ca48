import { structuredPatch } from 'diff';
import { codePointName } from '../../model/text/characters.ts';
import type { FileFixes } from './plan-fixes.ts';

/** A line of a difference. */
export interface DiffLine {
  readonly kind: 'file' | 'removed' | 'added' | 'context';
  readonly text: string;
}

/** The changes of files as a unified difference, with characters that terminals do not show in angle brackets. */
export function diffLines(fixes: readonly FileFixes[]): readonly DiffLine[] {
  return fixes.flatMap(({ path, before, after }) => {
    const { hunks } = structuredPatch(path, path, unix(before), unix(after), '', '', {
      context: 1,
    });
    const lines = hunks.flatMap((hunk) => [
      { kind: 'context' as const, text: `@@ line ${hunk.newStart} @@` },
      ...hunk.lines.filter((line) => !line.startsWith('\\')).map(diffLine),
    ]);
    return [{ kind: 'file' as const, text: path }, ...lines];
  });
}

function unix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function diffLine(line: string): DiffLine {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'context';
  return { kind, text: shown(line) };
}

/** Spaces at the end become dots; control, format and other invisible characters their numbers. */
function shown(line: string): string {
  const dotted = line.replace(/(?<=.)[ \t]+$/, (spaces) => '·'.repeat(spaces.length));
  return dotted.replace(
    /(?!\t)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `<${codePointName(character)}>`,
  );
}

/** The changes in numbers: `Fixed  articles/2031/05/ferry.md: 3 straight quotation marks`. */
export function fixSummary(fixes: readonly FileFixes[], verb: string): readonly string[] {
  return fixes.map(({ path, applied }) => {
    const what = applied.map(([name, count]) => `${name} (${count})`);
    return `${verb.padEnd(9)} ${path}: ${what.join(', ')}`;
  });
}
