import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { groupBy } from '../../model/grouping.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { bytesMemo, memo } from '../cache/memo.ts';
import { readScanned } from '../content/content-changed.ts';
import type { PictureOutput } from '../dependencies/output-plan.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { PictureFault, sharedPictureProcess } from './picture-process.ts';
import { safeSource } from './safe-source.ts';
import { UnreadablePicturesError } from './unreadable-pictures-error.ts';

const encodedFiles = bytesMemo('pictures');

/**
 * Makes the files of pictures, one picture after the other, each on all cores, in another process:
 * a picture may never end, or fill the memory, or crash what decodes it. The cache holds them by
 * the picture's content, so that one is encoded once, however many articles show it and under whatever
 * name. Throws UnreadablePicturesError, and ContentChangedError if a picture was saved since it was looked at.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 * @param out absolute path of the folder to write into
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
        const bytes = await memo(cache, encodedFiles, inputsOf(output), async () => {
          all ??= encode(output, variants, content);
          const own = (await all)[at];
          if (own === undefined) throw new RangeError(`${output.path} was not made`);
          return own;
        });
        written.push(write(output, bytes, out));
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

/** What a file is made from: the picture's content, and how; under whatever name it stands. */
function inputsOf({ origin, variant: { type, width, height } }: PictureOutput) {
  return [origin.digest, type, width, height];
}

/** Makes all files of one picture, which is decoded once. */
async function encode(
  { origin }: PictureOutput,
  outputs: readonly PictureOutput[],
  content: string,
): Promise<readonly Uint8Array[]> {
  const source = safeSource(origin.path, readScanned(content, origin));
  const variants = outputs.map(({ variant }) => variant);
  return sharedPictureProcess().run({ job: 'encode', source, variants });
}

function write({ path: name }: PictureOutput, bytes: Uint8Array, out: string): WrittenFile {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const { size, mtimeMs } = statSync(file);
  return { path: name, digest: digestOf(bytes), size, mtimeMs };
}
