#!/usr/bin/env node
// Node 20 runs no TypeScript by itself, and loading hundreds of modules takes longer than many a
// build: the code runs from one bundle, which is made again where a source has changed.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWholeBundle, openBundle } from '../engine/cache/open-bundle.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Stands for every source by size and time, and for the version of Node. */
function stampOfSources() {
  const visit = (name) =>
    readdirSync(path.join(project, name), { withFileTypes: true }).flatMap((entry) => {
      const inner = path.join(name, entry.name);
      return entry.isDirectory() ? visit(inner) : [inner];
    });
  // An operator's own plugins for Eleventy stand in `plugins`, where there are any.
  const folders = ['src', path.join('layouts', 'strings'), 'plugins'];
  const files = folders.filter((name) => existsSync(path.join(project, name))).flatMap(visit);
  const stamps = [...files.sort(), '.eleventy.ts', 'package-lock.json'].map((name) => {
    const { size, mtimeMs } = statSync(path.join(project, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  const all = [project, process.version, ...stamps].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/** The module with all commands; where no bundle can be kept, the sources themselves. */
async function commands() {
  const folder = path.join(project, '.cache', 'code', stampOfSources());
  if (!isWholeBundle(folder)) {
    if (lstatSync(folder, { throwIfNoEntry: false })) rmSync(folder, { recursive: true });
    const { register } = await import('tsx/esm/api');
    register();
    const { bundleCode } = await import('../engine/cache/bundle-code.ts');
    if (!(await bundleCode(folder))) return import('./run-command.ts');
  }
  // Commands differ in what they run of it.
  const [, , command = ''] = process.argv;
  return openBundle(folder, /^[a-z]+$/.test(command) ? command : 'other')['run-command']();
}

const { runCommand } = await commands();
await runCommand(process.argv);
