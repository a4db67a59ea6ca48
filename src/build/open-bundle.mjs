// Opens the bundled code. V8 takes longer to compile it than many a build takes: what it compiled is
// kept beside the bundle. Node 20 can do that for scripts only, not for modules.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { threadId } from 'node:worker_threads';

const digestLength = 32;

/**
 * Opens a bundle, and sees to it that what was compiled of it until this process or thread ends is kept.
 * @param folder where the bundle stands: absolute path
 * @param use what it is opened for: each use has functions of its own, which are kept in a file of its own
 * @returns the parts of the bundle by name, each a function that loads it
 */
export function openBundle(folder, use) {
  const filename = path.join(folder, 'dateline.cjs');
  // The bundler writes ASCII alone, which V8 takes as it is.
  const code = readFileSync(filename, 'latin1');
  const source = `(function (module, require, __filename, importModule) {${code}\n})`;
  // Other flags or another processor compile other code (https://nodejs.org/api/v8.html#v8cacheddataversiontag).
  const kept = path.join(folder, `${use}-${v8.cachedDataVersionTag()}.compiled`);
  const cachedData = readWhole(kept);
  const script = new vm.Script(source, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keepWhole(kept, script.createCachedData()));
  }
  const module = { exports: {} };
  // A script that was kept can import nothing by itself.
  const importModule = (url) => import(url);
  script.runInThisContext()(module, createRequire(filename), filename, importModule);
  return module.exports.parts;
}

function digestOf(data) {
  return createHash('sha256').update(data).digest();
}

/** What was kept behind its digest; V8 takes what it is given for whole. */
function readWhole(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(digestLength);
    return digestOf(data).equals(bytes.subarray(0, digestLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Where it cannot be kept, the next process compiles it again. */
function keepWhole(file, data) {
  const fresh = `${file}.${process.pid}.${threadId}`;
  try {
    writeFileSync(fresh, Buffer.concat([digestOf(data), data]));
    renameSync(fresh, file);
  } catch {}
}
