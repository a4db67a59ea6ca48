import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FactSource } from '../../facts/fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { cardToPaint } from '../../metadata/cards/social-cards.ts';
import { makeFile } from '../../metadata/output-formats.ts';
import { digestOf } from '../../model/digest.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { PaintPlannedCard } from '../assets/paint-cards.ts';
import { readScanned } from '../content/content-changed.ts';
import type { MadeOutput } from '../dependencies/made-outputs.ts';
import type { CopyOutput, WrittenOutput } from '../dependencies/output-plan.ts';
import { allDone } from './all-done.ts';
import { mapLanguageIn, metadataInput } from './render-context.ts';

/** How many files are made concurrently, since painting a card waits for other processes. */
const concurrency = 4;

/** Everything that is needed to make files that are not pages. */
export interface FileMakers {
  readonly source: FactSource;
  readonly paintCard: PaintPlannedCard;
  readonly icons: readonly GeneratedFile[];
  /** Absolute path of the content folder. */
  readonly content: string;
}

/**
 * Writes files that are not pages. If one fails, rejects after the others in progress have ended; with
 * ContentChangedError if a file to copy was saved after the scan.
 * @param out absolute path of the output folder
 * @param done called with the number of files just written
 * @returns in the order of the outputs
 */
export async function writeFiles(
  outputs: readonly WrittenOutput[],
  makers: FileMakers,
  out: string,
  done: (count: number) => void = () => {},
): Promise<readonly MadeOutput[]> {
  const write = fileWriter(makers, out);
  const written: MadeOutput[] = [];
  const next = outputs.entries();
  const writeNext = async () => {
    for (const [index, output] of next) {
      written[index] = await write(output);
      done(1);
    }
  };
  await allDone(Array.from({ length: concurrency }, writeNext));
  return written;
}

function fileWriter(makers: FileMakers, out: string) {
  const made = new Set<string>();
  return async (output: WrittenOutput): Promise<MadeOutput> => {
    const file = path.join(out, output.path);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const site = new SiteReader(makers.source);
    const digest =
      output.make === 'copy'
        ? copy(output, makers.content, file)
        : write(await bodyOf(output, site, makers), file);
    const { size, mtimeMs } = statSync(file);
    return { path: output.path, digest, size, mtimeMs, reads: [...site.reads] };
  };
}

async function bodyOf(
  output: Exclude<WrittenOutput, { make: 'copy' }>,
  site: SiteReader,
  { paintCard, icons }: FileMakers,
): Promise<string | Uint8Array> {
  switch (output.make) {
    case 'file':
      return makeFile(output, metadataInput(site));
    case 'card': {
      const card = cardToPaint(output.card, metadataInput(site));
      return paintCard(card, mapLanguageIn(card.lang, site));
    }
    case 'icon': {
      const icon = icons.find(({ path: name }) => name === output.path);
      if (icon === undefined) throw new RangeError(`there is no icon ${output.path}`);
      return icon.body;
    }
  }
}

function write(body: string | Uint8Array, file: string): string {
  writeFileSync(file, body);
  return digestOf(body);
}

/** A file of the content must be the one that was scanned: by now, a link to any other file may have its name. */
function copy(output: CopyOutput, content: string, file: string): string {
  const { from, digest } = output;
  if (path.isAbsolute(from)) {
    copyFileSync(from, file);
    return digestOf(readFileSync(file));
  }
  writeFileSync(file, readScanned(content, { path: from, digest }));
  return digest;
}
