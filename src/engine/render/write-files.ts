import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactSource } from '../../facts/fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { cardToPaint } from '../../metadata/cards/social-cards.ts';
import { makeFile } from '../../metadata/output-formats.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import type { PaintPlannedCard } from '../assets/paint-cards.ts';
import { readScanned } from '../content/content-changed.ts';
import type { MadeOutput } from '../dependencies/made-outputs.ts';
import type { WrittenOutput } from '../dependencies/output-plan.ts';
import { allDone } from './all-done.ts';
import { mapLanguageIn, metadataInput } from './render-context.ts';
import { writeOutput } from './written-file.ts';

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
  const written: MadeOutput[] = [];
  const next = outputs.entries();
  const writeNext = async () => {
    for (const [index, output] of next) {
      const site = new SiteReader(makers.source);
      const file = writeOutput(out, output.path, await bodyOf(output, site, makers));
      written[index] = { ...file, reads: [...site.reads] };
      done(1);
    }
  };
  await allDone(Array.from({ length: concurrency }, writeNext));
  return written;
}

async function bodyOf(
  output: WrittenOutput,
  site: SiteReader,
  { paintCard, icons, content }: FileMakers,
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
    case 'copy': {
      const { from, digest } = output;
      // A file of the content must be the one that was scanned: by now, a link to any other file may have its name.
      return path.isAbsolute(from)
        ? readFileSync(from)
        : readScanned(content, { path: from, digest });
    }
  }
}
