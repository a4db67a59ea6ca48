import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import { groupBy } from '../model/grouping.ts';
import { fileStart } from '../model/point.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { readCache, writeCache } from './cache-file.ts';
import { readScanned } from './content-changed.ts';
import type { PictureOutput } from './output-plan.ts';
import { PictureFault, sharedPictureProcess } from './picture-process.ts';
import type { WrittenFile } from './previous-outputs.ts';
import { safeSource } from './safe-source.ts';
import { UnreadablePicturesError } from './unreadable-pictures-error.ts';

/**
 * Makes the files of pictures, one picture after the other, each on all cores, in another process:
 * a picture may never end, or fill the memory, or crash what decodes it. They are kept under
 * the digest of the picture's content, so that a picture is encoded once, however many articles
 * show it and under whatever name. Throws UnreadablePicturesError, and ContentChangedError
 * if a picture was saved since it was looked at.
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
      for (const output of variants) {
        written.push(write(output, await variantOf(output, variants, content, cache), out));
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

/** The bytes of a variant, from the cache; where they are not there, all that are asked for are made. */
async function variantOf(
  output: PictureOutput,
  asked: readonly PictureOutput[],
  content: string,
  cache: string,
): Promise<Uint8Array> {
  const kept = keptBytes(output, cache);
  if (kept !== undefined) return kept;
  const source = readScanned(content, output.origin);
  const missing = asked.filter((each) => keptBytes(each, cache) === undefined);
  const variants = missing.map(({ variant }) => variant);
  const made = await sharedPictureProcess().run({
    job: 'encode',
    source: safeSource(output.origin.path, source),
    variants,
  });
  missing.forEach((each, index) => {
    const bytes = made[index];
    if (bytes !== undefined) writeCache(keptFile(each, cache), termsOf(each), bytes);
  });
  const own = made[missing.indexOf(output)];
  if (own === undefined) throw new RangeError(`${output.path} was not made`);
  return own;
}

function keptBytes(output: PictureOutput, cache: string): Uint8Array | undefined {
  return readCache(keptFile(output, cache), termsOf(output));
}

/** What a file is made from: the picture's content, and how; under whatever name it stands. */
function termsOf(output: PictureOutput): string {
  return `${output.origin.digest} ${variantName(output)}`;
}

function keptFile(output: PictureOutput, cache: string): string {
  return path.join(cache, 'pictures', output.origin.digest, variantName(output));
}

/** What stands after the name and digest in a file's name holds format, width and recipe. */
function variantName({ origin, path: name }: PictureOutput): string {
  return name.slice(name.lastIndexOf(origin.digest) + origin.digest.length + 1);
}

function write({ path: name }: PictureOutput, bytes: Uint8Array, out: string): WrittenFile {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const { size, mtimeMs } = statSync(file);
  return { path: name, digest: digestOf(bytes), size, mtimeMs };
}
