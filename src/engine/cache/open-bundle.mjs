// Opens the bundled code. Compiling it takes longer than a small build, so V8's code cache is stored beside the
// bundle. Node 20 has a code cache for scripts only, not for modules (https://nodejs.org/api/vm.html).
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { threadId } from 'node:worker_threads';

const digestLength = 32;

/**
 * Whether a bundle exists and all of its files match their digests.
 * @param folder absolute path of the bundle
 */
export function isIntactBundle(folder) {
  try {
    const text = readFile(listFile(folder)).toString();
    const list = JSON.parse(text);
    const { key, files } = list;
    const isAsWritten = ([name, digest]) =>
      digestOf(readFile(path.join(folder, name))).toString('hex') === digest;
    const isOwn = key === path.basename(folder) && JSON.stringify(list) === text;
    return isOwn && Object.entries(files).every(isAsWritten);
  } catch {
    return false;
  }
}

/** Throws an Error unless it is a regular file: reading a pipe would block. */
function readFile(file) {
  if (!statSync(file).isFile()) throw new Error(`${file} is not a file`);
  return readFileSync(file);
}

/** Lists the files of a bundle with their digests. */
function listFile(folder) {
  return path.join(folder, 'files.json');
}

/**
 * Opens a bundle with its code cache. If there is no valid code cache, one is written when the process or thread
 * exits: it has the functions that were compiled until then.
 * @param folder absolute path of the bundle
 * @param use name of the code cache. Each command runs other functions, so it has a code cache of its own
 * @returns the entry points of the bundle by name, each a function that loads it
 */
export function openBundle(folder, use) {
  const filename = path.join(folder, 'dateline.cjs');
  // `bundleCode` writes ASCII.
  const code = readFileSync(filename, 'latin1');
  const source = `(function (module, require, __filename, importModule) {${code}\n})`;
  // The tag depends on V8's version and flags and on the processor.
  const cacheFile = path.join(folder, `${use}-${v8.cachedDataVersionTag()}.compiled`);
  // V8 itself only compares the length of the source.
  const key = `${readFileSync(listFile(folder), 'utf8')} ${path.basename(cacheFile)}`;
  const cachedData = readCodeCache(cacheFile, key);
  const script = new vm.Script(source, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => writeCodeCache(cacheFile, key, script.createCachedData()));
  }
  const module = { exports: {} };
  // A script from the code cache cannot call import() itself.
  const importModule = (url) => import(url);
  script.runInThisContext()(module, createRequire(filename), filename, importModule);
  return module.exports.bundleEntryPoints;
}

/**
 * The files that a bundle depends on: `src`, `layouts/strings`, Eleventy's configuration, the operator's own `plugins`, and
 * the list of libraries that npm has installed. (npm writes it into each `node_modules`; other package managers do not.)
 * @param project absolute path
 * @returns paths inside it
 */
export function sourceFiles(project) {
  const isThere = (name) => existsSync(path.join(project, name));
  const filesIn = (folder) =>
    readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(name) : [name];
    });
  const folders = ['src', path.join('layouts', 'strings'), 'plugins'].filter(isThere);
  const installed = path.join('node_modules', '.package-lock.json');
  const single = ['.eleventy.ts', 'package.json', installed].filter(isThere);
  return [...folders.flatMap(filesIn).sort(), ...single];
}

function digestOf(data, key = '') {
  return createHash('sha256').update(key).update(data).digest();
}

/** Reads a code cache and verifies the digest in front of it, since V8 does not; undefined if it is not valid. */
function readCodeCache(file, key) {
  try {
    const bytes = readFile(file);
    const data = bytes.subarray(digestLength);
    return digestOf(data, key).equals(bytes.subarray(0, digestLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a code cache atomically. Errors are ignored: the next process compiles the code again. */
function writeCodeCache(file, key, data) {
  const temporary = `${file}.${process.pid}.${threadId}`;
  try {
    writeFileSync(temporary, Buffer.concat([digestOf(data, key), data]));
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
    renameSync(temporary, file);
  } catch {}
}
