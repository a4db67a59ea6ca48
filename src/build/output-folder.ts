import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import { fileStatus } from './file-status.ts';
import { readManifestText } from './site-manifest.ts';
import { markName } from './site-mark.ts';

/** Raised where the output folder holds something that no build wrote. */
export class ForeignFolderError extends Error {}

/** Throws ForeignFolderError where a folder holds files that no build wrote. */
export function refuseForeign(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length > 0 && !names.includes(markName)) {
    throw new ForeignFolderError(
      `${folder} holds files that no build wrote — choose another --out, or empty it`,
    );
  }
}

/** Digest of the manifest of a built site; undefined where there is none. */
export function manifestDigest(folder: string): string | undefined {
  const text = readManifestText(folder);
  return text === undefined ? undefined : digestOf(text);
}

/** A new folder takes the place of the old one, which stands until then. */
export function replaceWhole(out: string, fresh: string): void {
  const old = `${out}.old-${process.pid}`;
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

/** What is done to an output folder: files of a new folder take their places, others go. */
interface Journal {
  /** Name of the new folder, beside the output folder. */
  readonly fresh: string;
  readonly moves: readonly string[];
  readonly removals: readonly string[];
}

function journalOf(folder: string): string {
  return `${folder}.journal`;
}

/**
 * Moves files from a new folder into the output folder, each at once, then removes others, and
 * folders that are empty then. What is to be done is written down before: where a build dies in
 * the midst of it, the next one ends it.
 * @param folder the output folder, absolute path
 * @param fresh the new folder, beside it
 * @param moves paths in both; taken in this order
 */
export function applyChanges(
  folder: string,
  fresh: string,
  moves: readonly string[],
  removals: readonly string[],
): void {
  const journal: Journal = { fresh: path.basename(fresh), moves, removals };
  const file = journalOf(folder);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(journal));
  renameSync(`${file}.${process.pid}`, file);
  carryOut(folder, journal);
}

/** Ends what a build that died began, and removes what builds that died left beside the folder. */
export function recover(folder: string): void {
  const file = journalOf(folder);
  if (existsSync(file)) {
    const journal: Journal = JSON.parse(readFileSync(file, 'utf8'));
    carryOut(folder, journal);
  }
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  const base = escaped(path.basename(folder));
  const leftover = new RegExp(`^${base}\\.(?:new-|(old)-|journal\\.)(\\d+)$`);
  for (const name of readdirSync(parent)) {
    const [, old, pid] = leftover.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    // It died when the old site was taken away and the new one did not stand yet.
    if (old !== undefined && !existsSync(folder)) renameSync(path.join(parent, name), folder);
    else rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function carryOut(folder: string, { fresh, moves, removals }: Journal): void {
  const from = path.join(path.dirname(folder), fresh);
  for (const name of removals) removeFile(folder, name);
  for (const name of moves) {
    const source = path.join(from, name);
    // A build that died may have moved it already.
    if (existsSync(source)) moveFile(source, folder, name);
  }
  rmSync(from, { recursive: true, force: true });
  rmSync(journalOf(folder), { force: true });
}

function moveFile(source: string, folder: string, name: string): void {
  const target = path.join(folder, name);
  try {
    renameSync(source, target);
  } catch {
    // Its folder is not there yet, or something else stands where it or its folder belongs.
    for (const above of foldersAbove(name)) {
      if (fileStatus(path.join(folder, above))?.isFile()) rmSync(path.join(folder, above));
    }
    rmSync(target, { recursive: true, force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(source, target);
  }
}

/** Removes a file, unless a folder has its name by now, and every folder that is empty then. */
function removeFile(folder: string, name: string): void {
  const found = fileStatus(path.join(folder, name));
  if (found !== undefined && !found.isDirectory()) rmSync(path.join(folder, name));
  for (const above of foldersAbove(name)) {
    try {
      rmdirSync(path.join(folder, above));
    } catch {
      // It holds other files, is gone already, or a file has its name by now.
    }
  }
}

/** The folders in which a file lies, innermost first: `a/b` and `a` of `a/b/c.html`. */
function foldersAbove(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** Whether a process with that number is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
