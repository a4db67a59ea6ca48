import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { scratchForEach } from '../scratch.ts';

const scratch = scratchForEach();

const opener = pathToFileURL(path.join(projectFolder, 'src/engine/cache/open-bundle.mjs')).href;

/** A bundle with one entry point, which finds a file beside the bundle. */
function bundleFolder(): string {
  const folder = scratch();
  const code = `const path = require('node:path');
    const { pathToFileURL } = require('node:url');
    const said = pathToFileURL(path.join(path.dirname(__filename), 'said.mjs')).href;
    const tell = async () => (await importModule(said)).say(path.basename(__filename));
    module.exports = { bundleEntryPoints: { tell } };`;
  writeFileSync(path.join(folder, 'dateline.cjs'), code);
  writeFileSync(path.join(folder, 'files.json'), '{}');
  writeFileSync(path.join(folder, 'said.mjs'), "export const say = (name) => 'opened ' + name;");
  return folder;
}

/** Opens a bundle in a new process, and returns what it prints. @param flags for V8 */
function opened(folder: string, use: string, flags: readonly string[] = []): string {
  const code = `import { openBundle } from ${JSON.stringify(opener)};
    const [folder, use] = process.argv.slice(1);
    console.log(await openBundle(folder, use).tell());`;
  const args = [...flags, '--input-type=module', '--eval', code, folder, use];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout + stderr;
}

function keptIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.includes('compiled'));
}

test('compiled code is cached, and used by the next process', () => {
  const folder = bundleFolder();
  expect(opened(folder, 'build')).toBe('opened dateline.cjs\n');
  const [kept = ''] = keptIn(folder);
  expect(kept).toMatch(/^build-\d+\.compiled$/);
  const bytes = readFileSync(path.join(folder, kept));
  expect(opened(folder, 'build')).toBe('opened dateline.cjs\n');
  expect(keptIn(folder)).toEqual([kept]);
  expect(readFileSync(path.join(folder, kept)).equals(bytes)).toBe(true);
});

test.each([
  ['an empty file', () => Buffer.alloc(0)],
  ['a file cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['a changed byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([7])])],
])('%s is detected, and the code is compiled again', (_, damaged) => {
  const folder = bundleFolder();
  opened(folder, 'build');
  const file = path.join(folder, keptIn(folder)[0] ?? '');
  const whole = readFileSync(file);
  writeFileSync(file, damaged(whole));
  expect(opened(folder, 'build')).toBe('opened dateline.cjs\n');
  expect(readFileSync(file).length).toBe(whole.length);
  expect(opened(folder, 'build')).toBe('opened dateline.cjs\n');
});

test('compiled code of another bundle, or for another use, is not used', () => {
  const [one, other] = [bundleFolder(), bundleFolder()];
  writeFileSync(path.join(other, 'files.json'), '{"key": "other"}');
  opened(one, 'build');
  opened(other, 'check');
  const [build = '', check = ''] = [...keptIn(one), ...keptIn(other)];
  const bytes = readFileSync(path.join(one, build));
  writeFileSync(path.join(other, check), bytes);
  expect(opened(other, 'check')).toBe('opened dateline.cjs\n');
  expect(readFileSync(path.join(other, check)).equals(bytes)).toBe(false);
});

test('a folder in place of the compiled code is replaced', () => {
  const folder = bundleFolder();
  opened(folder, 'build');
  const file = path.join(folder, keptIn(folder)[0] ?? '');
  rmSync(file);
  mkdirSync(path.join(file, 'inside'), { recursive: true });
  expect(opened(folder, 'build')).toBe('opened dateline.cjs\n');
  expect(statSync(file).isFile()).toBe(true);
});

test('each use, and each set of flags, has its own compiled code', () => {
  const folder = bundleFolder();
  opened(folder, 'build');
  opened(folder, 'check');
  opened(folder, 'build', ['--max-lazy']);
  expect(keptIn(folder)).toHaveLength(3);
});

test('if nothing can be cached, the code runs anyway', () => {
  const folder = bundleFolder();
  expect(opened(folder, 'no-such-folder/build')).toBe('opened dateline.cjs\n');
  expect(keptIn(folder)).toEqual([]);
});
