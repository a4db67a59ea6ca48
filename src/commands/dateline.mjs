#!/usr/bin/env node
// Node 20 does not run TypeScript, and loading hundreds of modules takes longer than many builds. So the
// code runs from a bundle, which is rebuilt if a source has changed.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isIntactBundle, openBundle, sourceFiles } from '../engine/cache/open-bundle.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Fingerprint of the sizes and modification times of all sources, and of the version of Node. */
function sourceFingerprint() {
  const fingerprints = sourceFiles(project).map((name) => {
    const { size, mtimeMs } = statSync(path.join(project, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  const all = [project, process.version, ...fingerprints].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/**
 * The folder of the bundle. An installed package has one that was made when it was packed, in `dist`. The sources of
 * a checkout may be newer than that.
 */
function bundleFolder() {
  const packed = path.join(project, 'dist');
  const isCheckout = existsSync(path.join(project, 'package-lock.json'));
  return !isCheckout && existsSync(packed)
    ? packed
    : path.join(project, '.cache', 'code', sourceFingerprint());
}

/** tsx, which compiles the first sources, takes the part of a path after a `?` for the query of a URL. */
function refuseQuestionMark() {
  if (!project.includes('?')) return;
  process.stderr.write(
    `error: ${project} has a "?" in its path, so its code cannot be compiled — rename the folder\n`,
  );
  process.exit(1);
}

/** Loads the module with all commands from the bundle, or from the sources if no bundle can be written. */
async function commands() {
  const folder = bundleFolder();
  if (!isIntactBundle(folder)) {
    refuseQuestionMark();
    if (lstatSync(folder, { throwIfNoEntry: false })) rmSync(folder, { recursive: true });
    const { register } = await import('tsx/esm/api');
    register();
    const { bundleCode } = await import('../engine/cache/bundle-code.ts');
    if (!(await bundleCode(folder))) return import('./run-command.ts');
  }
  // Each command has its own compile cache, since commands run different parts of the code.
  const [, , command = ''] = process.argv;
  return openBundle(folder, /^[a-z]+$/.test(command) ? command : 'other')['run-command']();
}

/**
 * Makes V8 wait longer before it optimises a function, by the major version of Node: eight times as long with Node 20, four
 * times with Node 22. V8's own threads, which optimise code and collect garbage, otherwise take a third of the processor time
 * of a cold build of 1,000 articles, and each thread of the build has its code optimised for itself. Processor time with
 * Node 20: 17.1 instead of 20.1 s, and 50.5 instead of 59.0 s for 5,000 articles; a headline edited, 0.84 instead of 1.12 s.
 * With Node 22, 1,000 articles take 15.5 instead of 17.5 s. Node 24 has another compiler between the two, and gains nothing.
 */
const optimiseLater = {
  20: '--interrupt-budget=540672',
  22: '--invocation-count-for-turbofan=12000',
};

const [major = ''] = process.versions.node.split('.');
// Before the code cache is opened: V8 rejects one that was written with other flags.
if (optimiseLater[major] !== undefined) setFlagsFromString(optimiseLater[major]);
// The first build writes the code cache when it ends. Without this flag, V8 has forgotten by then what a long build ran only
// at its start, and every later build compiles it again: after a cold build of 5,000 articles, an edit takes 0.67 s
// instead of 0.55 s, and a build without changes 0.37 s instead of 0.29 s.
setFlagsFromString('--no-flush-bytecode');
const { runCommand } = await commands();
await runCommand(process.argv);
