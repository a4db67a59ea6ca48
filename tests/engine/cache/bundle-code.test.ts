import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test, vi } from 'vitest';
import { bundleCode } from '../../../src/engine/cache/bundle-code.ts';
import { isIntactBundle } from '../../../src/engine/cache/open-bundle.mjs';
import { damages, filesUnder } from '../../sites/edits/damage.ts';
import { scratchForEach } from '../scratch.ts';

const scratch = scratchForEach();

/** Linux lists the processes that this one has started. */
const children = `/proc/${process.pid}/task/${process.pid}/children`;

test.runIf(existsSync(children))('the process of esbuild ends with the bundling', async () => {
  const commands = () => {
    const ids = readFileSync(children, 'utf8').trim().split(' ').filter(Boolean);
    return ids.map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8'));
  };
  await bundleCode(path.join(scratch(), 'code'));
  await vi.waitFor(() => expect(commands().join()).not.toContain('esbuild'));
});

test('the bundle of the commands is a script whose files are all verified', async () => {
  const folder = path.join(scratch(), 'code');
  expect(await bundleCode(folder)).toBe(true);
  const bundle = readFileSync(path.join(folder, 'dateline.cjs'), 'utf8');
  expect(() => new vm.Script(`(function () {${bundle}\n})`)).not.toThrow();
  // ASCII only, so that processes read it fast.
  expect(bundle).toMatch(/^[\0-\x7f]*$/);

  expect(isIntactBundle(folder)).toBe(true);
  const files = filesUnder(folder);
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const [name, damage] of damages) {
      damage(file, files);
      expect(isIntactBundle(folder), `${path.basename(file)} ${name}`).toBe(false);
      rmSync(file, { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  expect(isIntactBundle(folder)).toBe(true);
  // The bundle of another version, under the name of this one.
  renameSync(folder, `${folder}-other`);
  expect(isIntactBundle(`${folder}-other`)).toBe(false);
}, 60_000);
