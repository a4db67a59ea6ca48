import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { askSettings } from '../../src/commands/ask-settings.ts';
import { readTexts } from '../engine/site-folder.ts';
import { dateline } from './run-dateline.ts';

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-new-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('dateline new, in a script', () => {
  test('starts a site that builds without changes', async () => {
    const args = ['new', 'my-paper', '--name', 'The Record', '--lang', 'ar-LY'];
    const more = ['--base-url', 'https://record.example', '--time-zone', 'Africa/Tripoli'];
    const started = await dateline([...args, ...more], { cwd: base });
    expect(started).toMatchObject({ code: 0, stderr: '' });
    expect(started.stdout).toMatch(/^Started a site in \S+my-paper: \d+ files\n {2}cd my-paper\n/);
    const site = path.join(base, 'my-paper');
    const settings = readFileSync(path.join(site, 'content', 'site.yaml'), 'utf8');
    expect(settings).toContain('name: "The Record"\n');
    expect(settings).toContain('baseUrl: https://record.example/\n');
    expect(settings).toContain('timeZone: Africa/Tripoli\n');
    expect(settings).toContain('{code: ar, name: العربية, locale: ar-LY, direction: rtl}');
    const built = await dateline(['build', '--no-cards'], { cwd: site });
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toMatch(/^Problems {2}0 errors, 0 warnings$/m);
  }, 60_000);

  test('uses proposals for missing options, and prints nothing with --quiet', async () => {
    const args = ['new', 'the-esker-post', '--quiet'];
    const started = await dateline(args, { cwd: base, env: { TZ: 'Africa/Tripoli' } });
    expect(started).toEqual({ code: 0, stdout: '', stderr: '' });
    const settings = readTexts(path.join(base, 'the-esker-post'))['content/site.yaml'];
    expect(settings).toContain('name: "The Esker Post"\n');
    expect(settings).toContain('timeZone: Africa/Tripoli\n');
  });

  test.each([
    [['new'], /missing required argument 'dir'/],
    [['new', ''], /^the folder is empty — give it a path\n$/],
    [['new', 'x', '--lang', 'tlh'], /^no site can start in "tlh" — write one of ar, en, fr\n$/],
    [['new', 'x', '--time-zone', 'Mars'], /^unknown time zone "Mars" — /],
    [['new', 'x', '--base-url', 'x.example'], /^the address of the site must be absolute/],
    [
      ['new', '/proc/paper'],
      /^the folder \/proc\/paper cannot be written: .* — name another folder\n$/,
    ],
    [['new', 'my-paper'], /already has a folder "content" — name a new folder\n$/],
  ])('%j is refused in one line, and nothing is written', async (args, message) => {
    const before = readTexts(base);
    const { code, stdout, stderr } = await dateline(args, { cwd: base });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readTexts(base)).toEqual(before);
  });
});

const proposed = {
  name: 'My Paper',
  lang: 'en',
  baseUrl: 'https://paper.example/',
  timeZone: 'Etc/UTC',
};

/** Asks for the settings, with these lines typed. @returns the settings and the output */
async function typed(lines: readonly string[], given: object = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  // Types the next line when a question is shown.
  const rest = [...lines];
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (!chunk.toString().endsWith(']: ')) return;
    const line = rest.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const settings = await askSettings(given, proposed, { input, output });
  return { settings, shown };
}

describe('dateline new, on a terminal', () => {
  test('asks for everything, and an empty answer accepts the proposal', async () => {
    const { settings, shown } = await typed(['The Record', 'ar', '', '']);
    expect(settings).toEqual({ ...proposed, name: 'The Record', lang: 'ar' });
    expect(shown).toContain('Name of the publication [My Paper]: ');
    expect(shown).toContain('Language (ar, en, fr) [en]: ');
    expect(shown).toContain('Address of the site [https://paper.example/]: ');
    expect(shown).toContain('Time zone [Etc/UTC]: ');
  });

  test('asks again after an invalid answer, and says why', async () => {
    const { settings, shown } = await typed(['', '', 'x', 'https://x.example', 'Etc/UTC']);
    expect(settings.baseUrl).toBe('https://x.example/');
    expect(shown).toContain('the address of the site must be absolute, not "x"');
    expect(shown.split('Address of the site').length).toBe(3);
  });

  test('does not ask for given settings', async () => {
    const { settings, shown } = await typed(['Africa/Tripoli'], {
      ...proposed,
      timeZone: undefined,
    });
    expect(settings.timeZone).toBe('Africa/Tripoli');
    expect(shown).not.toContain('Name of the publication');
  });

  test('starts nothing if the input ends', async () => {
    await expect(typed(['The Record'])).rejects.toThrow('no site was started');
  });
});
