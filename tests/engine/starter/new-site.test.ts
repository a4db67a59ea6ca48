import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { writeNewSite } from '../../../src/engine/starter/new-site.ts';
import { type SiteSettings, starterLanguages } from '../../../src/engine/starter/site-settings.ts';
import { starterFiles } from '../../../src/engine/starter/starter-files.ts';
import { testOptions } from '../../sites/files/built-folder.ts';
import { readTexts, writeTexts } from '../site-folder.ts';

const base = mkdtempSync(path.join(tmpdir(), 'dateline-new-site-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const now = Date.UTC(2031, 4, 4, 10, 30);
const settings: SiteSettings = {
  name: 'The Port Esker Record',
  lang: 'en',
  baseUrl: 'https://record.example/',
  timeZone: 'Europe/Paris',
};

/** Makes a folder in the scratch folder. */
function newFolder(): string {
  return mkdtempSync(path.join(base, 'site-'));
}

async function problemsOf(folder: string): Promise<readonly unknown[]> {
  const content = path.join(folder, 'content');
  // All new sites share drawings and bundles.
  const cache = path.join(base, 'cache');
  const options = { now: { iso: new Date(now).toISOString(), epoch: now }, cards: false, cache };
  const out = path.join(folder, '_site');
  const { problems, written } = await buildToFolder(testOptions(content, out, options), () => 0);
  return written === true ? problems : [...problems, 'not written'];
}

/** Turns on every setting of a site.yaml. */
function withAllSettings(text: string): string {
  return text.replace(/^#(?=\w|\s{2})/gm, '');
}

describe('a new site', () => {
  test('starts in every language of Dateline', () => {
    expect(starterLanguages()).toEqual(['ar', 'en', 'fr']);
  });

  test.each(['ar', 'en', 'fr'])(
    'builds without errors and warnings, even with every setting: %s',
    async (lang) => {
      const folder = newFolder();
      writeNewSite(folder, { ...settings, lang }, now);
      expect(await problemsOf(folder)).toEqual([]);
      const page = readTexts(path.join(folder, '_site'))['index.html'] ?? '';
      expect(page).toContain(`lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
      const file = path.join(folder, 'content', 'site.yaml');
      const text = readFileSync(file, 'utf8');
      expect(withAllSettings(text)).not.toBe(text);
      writeFileSync(file, withAllSettings(text));
      expect(await problemsOf(folder)).toEqual([]);
    },
    60_000,
  );

  test.each(['Vell & Co: "#1" \\ {today}', 'سجل ميناء إسكر', "- $lang's Record", 'null'])(
    'may be called %s',
    async (name) => {
      const folder = newFolder();
      writeNewSite(folder, { ...settings, name }, now);
      expect(await problemsOf(folder)).toEqual([]);
    },
    60_000,
  );

  test.each(['ar', 'en', 'fr'])('says once what its correction corrects: %s', (lang) => {
    const files = starterFiles({ ...settings, lang }, now);
    const [, text = ''] = [...files].find(([name]) => name.startsWith('content/articles/')) ?? [];
    const [, note = '', was = ''] = /note: (.*?), was: (.*?), now:/.exec(text) ?? [];
    expect(was).not.toBe('');
    expect(note).not.toContain(was);
  });

  test('has an article in the past, at any time in any zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const time = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(time, fc.constantFrom(...zones), (at, timeZone) => {
        const files = starterFiles({ ...settings, timeZone }, at);
        const [, text = ''] =
          [...files].find(([name]) => name.startsWith('content/articles/')) ?? [];
        const [published = '', corrected = ''] = ['published', 'updated'].map(
          (key) => new RegExp(`^${key}: (\\S+)$`, 'm').exec(text)?.[1],
        );
        expect(Date.parse(published)).toBeLessThan(Date.parse(corrected));
        expect(Date.parse(corrected)).toBeLessThan(at);
        expect(text).not.toMatch(/\$[a-zA-Z]/);
      }),
      { numRuns: 100 },
    );
  });

  test('has the settings of git, editors and GitHub, and a package with commands', () => {
    const folder = newFolder();
    const files = writeNewSite(folder, settings, now);
    expect(Object.keys(readTexts(folder)).sort()).toEqual([...files]);
    expect(files).toEqual(
      expect.arrayContaining([
        '.editorconfig',
        '.github/workflows/publish.yml',
        '.gitignore',
        '.vscode/settings.json',
        'content/articles/2031/05/example-ferry.md',
        'content/pages/about.md',
        'content/pages/contact.md',
        'content/pages/standards.md',
        'content/sections/news.md',
        'content/site.yaml',
        'package.json',
      ]),
    );
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ private: true, scripts: { build: 'dateline build' } });
    expect(manifest.dependencies.dateline).toMatch(/^file:/);
  });
});

describe('writeNewSite', () => {
  test('adds what a package.json lacks, and changes nothing else', () => {
    const folder = newFolder();
    const own = { name: 'paper', scripts: { build: 'make' }, dependencies: { dateline: '0.0.1' } };
    writeTexts(folder, { 'package.json': JSON.stringify(own), 'notes.txt': 'mine' });
    writeNewSite(folder, settings, now);
    const texts = readTexts(folder);
    expect(JSON.parse(texts['package.json'] ?? '')).toMatchObject({
      ...own,
      scripts: { build: 'make', dev: 'dateline dev' },
    });
    expect(texts['notes.txt']).toBe('mine');
  });

  test.each<[string, Record<string, string>, string]>([
    ['content', { 'content/site.yaml': 'name: Mine\n' }, 'already has a folder "content"'],
    [
      'a file of the same name',
      { '.gitignore': 'mine\n' },
      '.gitignore already exists — move it away',
    ],
    ['a package.json that is not JSON', { 'package.json': '{' }, 'package.json is not JSON'],
  ])('does not change a folder with %s', (_, texts, message) => {
    const folder = newFolder();
    writeTexts(folder, texts);
    expect(() => writeNewSite(folder, settings, now)).toThrow(message);
    expect(readTexts(folder)).toEqual(texts);
  });

  test('refuses a file in place of the folder', () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => writeNewSite(file, settings, now)).toThrow('is not a folder — name a new folder');
  });

  test('does not name a package after its only dependency', () => {
    const folder = path.join(newFolder(), 'dateline');
    mkdirSync(folder);
    writeNewSite(folder, settings, now);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    expect(manifest.name).toBe('dateline-site');
  });
});
