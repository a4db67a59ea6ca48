// Opens the bundled code. V8 takes longer to compile it than many a build takes: what it compiled is
// kept beside the bundle. Node 20 can do that for scripts only, not for modules.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { threadId } from 'node:worker_threads';

const digestLength = 32;

/**
 * Whether a bundle is there, and each of its files is as it was written.
 * @param folder where the bundle stands: absolute path
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

/** Throws for what is no file: a pipe would be waited for. */
function readFile(file) {
  if (!statSync(file).isFile()) throw new Error(`${file} is no file`);
  return readFileSync(file);
}

/** Lists the files of a bundle with their digests. */
function listFile(folder) {
  return path.join(folder, 'files.json');
}

/**
 * Opens a bundle, and sees to it that what was compiled of it until this process or thread ends is kept.
 * @param folder where the bundle stands: absolute path
 * @param use what it is opened for: each use has functions of its own, which are kept in a file of its own
 * @returns the parts of the bundle by name, each a function that loads it
 */
export function openBundle(folder, use) {
  const filename = path.join(folder, 'dateline.cjs');
  const code = readFileSync(filename, 'utf8');
  const source = `(function (module, require, __filename, importModule) {${code}\n})`;
  // Other flags or another processor compile other code (https://nodejs.org/api/v8.html#v8cacheddataversiontag).
  const kept = path.join(folder, `${use}-${v8.cachedDataVersionTag()}.compiled`);
  // V8 tells compiled code of another source by its length alone.
  const key = `${readFileSync(listFile(folder), 'utf8')} ${path.basename(kept)}`;
  const cachedData = readWhole(kept, key);
  const script = new vm.Script(source, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keepWhole(kept, key, script.createCachedData()));
  }
  const module = { exports: {} };
  // A script from the code cache cannot use import() itself.
  const importModule = (url) => import(url);
  script.runInThisContext()(module, createRequire(filename), filename, importModule);
  return module.exports.bundleEntryPoints;
}

function digestOf(data, key = '') {
  return createHash('sha256').update(key).update(data).digest();
}

/** What was kept behind its digest and that of its key; V8 takes what it is given for whole. */
function readWhole(file, key) {
  try {
    const bytes = readFile(file);
    const data = bytes.subarray(digestLength);
    return digestOf(data, key).equals(bytes.subarray(0, digestLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Where it cannot be kept, the next process compiles it again. */
function keepWhole(file, key, data) {
  const fresh = `${file}.${process.pid}.${threadId}`;
  try {
    writeFileSync(fresh, Buffer.concat([digestOf(data, key), data]));
    // A folder in its place makes way.
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
    renameSync(fresh, file);
  } catch {}
}
