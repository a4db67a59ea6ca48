import { groupBy } from '../../model/grouping.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { memo } from '../cache/memo.ts';
import { readScanned } from '../content/content-changed.ts';
import type { PictureOutput } from '../dependencies/output-plan.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { writeOutput } from '../render/written-file.ts';
import { PictureFault, sharedPictureProcess } from './picture-process.ts';
import { safeSource } from './safe-source.ts';
import { UnreadablePicturesError } from './unreadable-pictures-error.ts';

/**
 * Makes the files of pictures in the picture process, one picture after the other; the encoder uses all cores. The
 * files are cached by the content of the picture, not by its name. Rejects with UnreadablePicturesError, and with
 * ContentChangedError if a picture was saved after the scan.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 * @param out absolute path of the output folder
 */
export async function makePictures(
  outputs: readonly PictureOutput[],
  content: string,
  cache: string,
  out: string,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  const problems: Problem[] = [];
  for (const variants of groupBy(outputs, ({ origin }) => origin.digest).values()) {
    try {
      let all: Promise<readonly Uint8Array[]> | undefined;
      for (const [at, output] of variants.entries()) {
        const bytes = await memo(cache, 'pictures', inputsOf(output), async () => {
          all ??= encode(output, variants, content);
          const own = (await all)[at];
          if (own === undefined) throw new RangeError(`${output.path} was not made`);
          return own;
        });
        written.push(writeOutput(out, output.path, bytes));
      }
    } catch (error) {
      if (!(error instanceof PictureFault)) throw error;
      problems.push(...variants.slice(0, 1).map((output) => problemOf(output, error)));
    }
  }
  if (problems.length > 0) throw new UnreadablePicturesError(problems);
  return written;
}

function problemOf({ origin }: PictureOutput, { message, advice }: PictureFault): Problem {
  return errorAt(origin.path, fileStart, `the picture ${message}`, advice);
}

/** The inputs of a file: content of the picture, format and size, but not its name. */
function inputsOf({ origin, variant: { type, width, height } }: PictureOutput) {
  return [origin.digest, type, width, height];
}

/** Decodes a picture once and makes all of its files. */
async function encode(
  { origin }: PictureOutput,
  outputs: readonly PictureOutput[],
  content: string,
): Promise<readonly Uint8Array[]> {
  const source = safeSource(origin.path, readScanned(content, origin));
  const variants = outputs.map(({ variant }) => variant);
  return sharedPictureProcess().run({ job: 'encode', source, variants });
}
