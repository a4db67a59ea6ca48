import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scanForBuild } from '../../../src/engine/content/content-scan.ts';
import { loadSite } from '../../../src/engine/content/load-site.ts';
import { stopwatch } from '../../../src/engine/stopwatch.ts';
import { articleText, baseFiles, fileText } from '../../sites/files/base-files.ts';
import { testOptions } from '../../sites/files/built-folder.ts';
import { liveNewsroom, manyEntries } from '../../sites/files/live-newsroom.ts';
import { momentOf, soundSite } from '../../sites/files/memory-folder.ts';
import { scratchForEach } from '../scratch.ts';
import { writeTexts } from '../site-folder.ts';

const folder = scratchForEach();
const content = () => path.join(folder(), 'content');
const options = (now = '2031-05-04T12:00:00Z') =>
  testOptions(content(), path.join(folder(), 'site'), { now: momentOf(now) });

/** Loads the site of some files. */
function load(files: Readonly<Record<string, string>>, now?: string) {
  writeTexts(content(), files);
  return loadSite(scanForBuild(options(now), undefined), options(now), undefined, stopwatch());
}

afterEach(() => vi.restoreAllMocks());

describe('a file that the scan refuses is reported once, not where it is used', () => {
  const link = 'a symbolic link that leads out of the content folder';

  test.each([
    ['places/port-esker.md', {}],
    [
      'media/quay.png',
      {
        'articles/quay.md': articleText({}, '![The quay](/media/quay.png)'),
        'media/quay.png.yaml': 'credit: The desk\nalt: The quay\n',
      },
    ],
    ['site.yaml', {}],
  ])('%s', async (refused, files) => {
    const { [refused]: _, ...others } = { ...baseFiles, ...files } as Record<string, string>;
    writeTexts(folder(), { other: 'elsewhere' });
    mkdirSync(path.dirname(path.join(content(), refused)), { recursive: true });
    symlinkSync(path.join(folder(), 'other'), path.join(content(), refused));
    const { report } = await load(others);
    expect(report.problems).toMatchObject([{ path: refused, message: link }]);
  });
});

describe('a loaded site', () => {
  test('has the facts of a site that is planned in memory', async () => {
    const { site, report } = await load(baseFiles);
    const planned = soundSite(baseFiles);
    expect(report.problems).toEqual([]);
    const outputs = site?.facts.rangeOf('output:') ?? [0, 0];
    expect(outputs[1] - outputs[0]).toBeGreaterThan(planned.pages.length + planned.files.length);
    for (const key of ['publication', 'list:en/front', 'summary:articles/harbour-open.md']) {
      const value = site?.facts.value(key);
      expect(value, key).toBeDefined();
      expect(JSON.stringify(value), key).toBe(JSON.stringify(planned.facts.get(key)));
    }
  });

  test('reports the number of pages of each kind, and when it changes', async () => {
    const { report } = await load(baseFiles);
    const counts = new Map(report.pageCounts);
    expect([counts.get('article'), counts.get('front')]).toEqual([1, 1]);
    expect(report.languages).toEqual(['en']);
    expect(report.basePath).toBe('/');
    expect(new Date(report.validFrom).toISOString()).toBe('2031-05-04T12:00:00.000Z');
    expect(report.validUntil).toBeGreaterThan(report.validFrom);
  });

  test('is the same if it was stored, and differs if time has passed', async () => {
    const first = await load(baseFiles);
    const again = await load(baseFiles);
    expect(again.site?.file).toBe(first.site?.file);
    expect(again.site?.facts.digest()).toBe(first.site?.facts.digest());
    const soon = await load(baseFiles, '2031-05-04T12:00:01Z');
    expect(soon.report).toEqual(first.report);
    const later = await load(baseFiles, '2031-07-04T12:00:00Z');
    expect(later.site?.file).toBe(first.site?.file);
    expect(later.site?.facts.value('month')).toBe('2031-07');
    const before = await load(baseFiles, '2031-05-04T11:59:59Z');
    expect(before.site?.facts.value('month')).toBe('2031-05');
    expect(before.report.validFrom).toBeLessThan(first.report.validFrom);
  });

  test('has the same key if only texts were edited, and otherwise another key', async () => {
    const first = await load(baseFiles);
    const name = 'articles/harbour-open.md';
    const words = await load({ ...baseFiles, [name]: articleText({}, 'Other words.') });
    expect(words.site?.file).toBe(first.site?.file);
    expect(words.site?.chunks.files).not.toEqual(first.site?.chunks.files);
    const headline = articleText({ headline: 'Harbour is shut to all ships' });
    const other = await load({ ...baseFiles, [name]: headline });
    expect(other.site?.file).not.toBe(first.site?.file);
  });
});

describe('problems', () => {
  test('are returned without a site if there are errors, and without page counts if the settings are invalid', async () => {
    const { site, report } = await load({
      ...baseFiles,
      'articles/broken.md': '---\nheadline: Hi\n---\n',
    });
    expect(site).toBeUndefined();
    expect(report.problems.map((each) => each.path)).toContain('articles/broken.md');
    expect(new Map(report.pageCounts).get('article')).toBe(1);
    const without = await load({ 'site.yaml': 'name: [' });
    expect(without.site).toBeUndefined();
    expect(without.report.pageCounts).toEqual([]);
    expect(without.report.problems.length).toBeGreaterThan(0);
  });

  test('of a text have their current line numbers', async () => {
    const about = (lines: string) =>
      fileText({ title: 'About', description: 'Who' }, `${lines}## The desk\n\n[Off](/nowhere/)`);
    const at = async (lines: string) => {
      const { report } = await load({ ...baseFiles, 'pages/about.md': about(lines) });
      return report.problems.map(({ path: name, at: { line } }) => [name, line]);
    };
    const [first] = await at('');
    expect(first).toEqual(['pages/about.md', expect.any(Number)]);
    expect(await at('One line.\n\n')).toEqual([['pages/about.md', Number(first?.[1]) + 2]]);
  });

  test('in an entry of live coverage have their lines, on whichever page it is', async () => {
    const faulty = (text: string) =>
      text
        .replace('counted 3 crossings', 'counted 3 [crossings](/none/)')
        .replace(/(counted 58 .*)\[\[Port Esker\]\]/, '$1[[Port Nowhere]]');
    const files = liveNewsroom({}, faulty(manyEntries(60)));
    const lines = files['articles/ferry-live.md']?.split('\n') ?? [];
    const lineOf = (words: string) => 1 + lines.findIndex((line) => line.includes(words));
    const { report } = await load(files, '2031-05-06T08:00:00Z');
    const inText = report.problems.filter(({ path: name }) => name === 'articles/ferry-live.md');
    expect(inText.map(({ at, message }) => [at.line, message])).toEqual([
      [lineOf('/none/'), expect.stringContaining('/none/')],
      [lineOf('Port Nowhere'), expect.stringContaining('Port Nowhere')],
    ]);
  });
});
