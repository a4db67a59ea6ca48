import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleFacts } from './article-facts.ts';
import { articleFile, type CorpusFile } from './article-file.ts';
import { type CorpusOptions, type CorpusPlan, planCorpus } from './corpus-plan.ts';
import { siteFiles } from './site-files.ts';

/** Yields every file of a corpus, one at a time, since a large corpus may not fit into memory. */
export function* corpusFiles(plan: CorpusPlan): Generator<CorpusFile> {
  yield* siteFiles(plan);
  for (let index = 0; index < plan.articles; index += 1) {
    const facts = articleFacts(plan, index);
    for (const lang of facts.languages) yield articleFile(plan, facts, lang);
  }
}

/**
 * Writes a valid content folder of Dateline: a clearly fictional newspaper over ten years. The same
 * options give the same bytes on every machine.
 * @param folder created if it does not exist. Other files in it are not changed
 */
export async function writeCorpus(folder: string, options: CorpusOptions): Promise<CorpusPlan> {
  const plan = planCorpus(options);
  await writeFiles(folder, corpusFiles(plan));
  return plan;
}

/** Writes files and creates their folders. */
export async function writeFiles(folder: string, files: Iterable<CorpusFile>): Promise<void> {
  const made = new Set<string>();
  for (const file of files) {
    const target = path.join(folder, file.path);
    const parent = path.dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, file.text);
  }
}
