import path from 'node:path';
import type { Contestant } from './contestant.ts';
import type { CorpusOptions } from './corpus/corpus-plan.ts';
import { liveCoverage } from './corpus/live-coverage.ts';
import { writeCorpus, writeFiles } from './corpus/write-corpus.ts';
import { dateline } from './dateline.ts';
import { editFile } from './file-changes.ts';

/** The numbers of entries whose edits are compared. */
export const entryCounts = [3, 300] as const;

/** The name of the contestant whose live coverage has this number of entries. */
export function liveName(entries: number): string {
  return `Dateline, live coverage of ${entries} entries`;
}

/**
 * Dateline on the same articles and live coverage. The newest entry is edited.
 * @param folder for its own copy of the corpus and its site, absolute path
 */
export async function datelineWithLive(
  folder: string,
  options: CorpusOptions,
  entries: number,
): Promise<Contestant> {
  const content = path.join(folder, 'content');
  const plan = await writeCorpus(content, options);
  const coverage = liveCoverage(plan, entries);
  await writeFiles(content, [coverage]);
  const { dev: _, ...whole } = dateline(folder, content, plan);
  const edit = editFile(path.join(content, coverage.path), editNewestEntry);
  const steps: Contestant['steps'] = new Map([
    ['cold', undefined],
    ['entry', edit],
  ]);
  return { ...whole, name: liveName(entries), steps };
}

function editNewestEntry(text: string): string {
  return text.replace(
    /\n:::\n$/,
    ' The harbour office added that nothing else had changed.\n:::\n',
  );
}
