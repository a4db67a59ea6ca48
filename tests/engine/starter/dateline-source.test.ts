import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { datelineSource } from '../../../src/engine/starter/dateline-source.ts';
import { writeTexts } from '../site-folder.ts';

const base = mkdtempSync(path.join(tmpdir(), 'dateline-source-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const site = path.join(base, 'paper');

/** Makes a folder in which npm has installed Dateline. @returns the folder of the package */
function installed(name: string, resolved: string): string {
  const packages = { 'node_modules/dateline': { version: '1.2.3', resolved } };
  writeTexts(path.join(base, name), {
    'node_modules/.package-lock.json': JSON.stringify({ packages }),
    'node_modules/dateline/package.json': JSON.stringify({ version: '1.2.3' }),
  });
  return path.join(base, name, 'node_modules', 'dateline');
}

test('a site gets the archive from which Dateline was installed', () => {
  writeTexts(base, { 'dateline-1.2.3.tgz': 'archive' });
  expect(datelineSource(site, installed('by-archive', 'file:../dateline-1.2.3.tgz'))).toEqual({
    specifier: 'file:dateline-1.2.3.tgz',
    archive: path.join(base, 'dateline-1.2.3.tgz'),
  });
});

test('an archive that is missing is named', () => {
  expect(datelineSource(site, installed('gone', 'file:../gone.tgz'))).toEqual({
    specifier: 'file:../gone.tgz',
    archive: undefined,
  });
});

test('from a registry, a site gets the version', () => {
  const project = installed('by-registry', 'https://packages.example/dateline-1.2.3.tgz');
  expect(datelineSource(site, project)).toEqual({ specifier: '1.2.3', archive: undefined });
});

test('from a checkout, a site gets a link to it', () => {
  writeTexts(base, { 'checkout/package.json': '{"version":"1.2.3"}' });
  expect(datelineSource(site, path.join(base, 'checkout'))).toEqual({
    specifier: 'file:../checkout',
    archive: undefined,
  });
});

test('the link is right for a site in a folder that is reached through a symbolic link', () => {
  writeTexts(base, { 'checkout/package.json': '{"version":"1.2.3"}', 'deep/er/file': '' });
  symlinkSync(path.join(base, 'deep/er'), path.join(base, 'short'));
  expect(datelineSource(path.join(base, 'short/paper'), path.join(base, 'checkout'))).toEqual({
    specifier: 'file:../../../checkout',
    archive: undefined,
  });
});
