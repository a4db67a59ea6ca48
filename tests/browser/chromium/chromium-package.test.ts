import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumPackageFolder, unpackChromium } from './chromium-package.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'dateline-unpack-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function unpack(): Promise<string> {
  const packageFolder = chromiumPackageFolder();
  if (packageFolder === undefined) throw new Error('@sparticuz/chromium is not installed');
  return (await unpackChromium(packageFolder, parent)).executablePath;
}

test('unpacks once for two callers, again if files are lost, and leaves one folder', async () => {
  const [first, second] = await Promise.all([unpack(), unpack()]);
  expect(second).toBe(first);
  const whole = readdirSync(path.dirname(first)).sort();
  expect(whole).toEqual(expect.arrayContaining(['al2023', 'chromium', 'files.json', 'fonts.conf']));

  truncateSync(first, 10);
  rmSync(path.join(path.dirname(first), 'fonts.conf'));
  expect(await unpack()).toBe(first);
  expect(readdirSync(path.dirname(first)).sort()).toEqual(whole);

  const mark = path.join(path.dirname(first), 'mark');
  writeFileSync(mark, 'stays where nothing is unpacked again');
  expect(await unpack()).toBe(first);
  expect(readdirSync(path.dirname(first))).toContain('mark');
  expect(readdirSync(parent)).toEqual([path.basename(path.dirname(first))]);
});
