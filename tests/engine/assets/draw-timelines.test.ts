import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../layouts/strings/en/words.ts';
import { timelineDrawer } from '../../../src/engine/assets/draw-timelines.ts';
import { makePage } from '../../../src/pages/page-kinds.ts';
import { articleText, baseFiles, fileText } from '../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';
import { scratchForEach } from '../scratch.ts';

const dates = ['2019?', '2030-11~', '2031-03-01/2031-03-04', '2031-04-02', '../2031-04-02'];
const events = dates.map((date, index) => ({ id: `event-${index}`, date, what: `<${index}>` }));
const story = (given: readonly object[]) =>
  fileText({ name: 'Strike & fog', description: 'A strike', events: given });
const siteOf = (given: readonly object[]) =>
  soundSite({
    ...baseFiles,
    'stories/strike.md': story(given),
    'articles/brief.md': articleText({ story: 'strike' }),
    'articles/long.md': articleText({ story: 'strike' }, '::timeline'),
    'articles/alone.md': articleText({ published: '2031-05-01T08:00:00Z' }),
  });
const planned = siteOf(events);
const { pages, site } = planned;
const [language] = site.publication.languages;
const around = { language, words: en.drawnTimeline };
const pageAt = (wanted: string, from = planned) => {
  const plan = from.pages.find(({ url }) => url === wanted);
  if (plan === undefined) throw new Error(`no page ${wanted}`);
  return makePage(plan, readerOf(from));
};
const cache = scratchForEach();
const kept = () => readdirSync(path.join(cache(), 'timelines'));

test('draws the timeline of each page that has one, and of no other', async () => {
  const draw = timelineDrawer(cache());
  const drawn = await Promise.all(
    pages.map(async ({ url }) => ((await draw(pageAt(url), around)) ? url : '')),
  );
  expect(drawn.filter(Boolean)).toEqual([
    '/',
    '/2031/05/02/brief/',
    '/2031/05/02/long/',
    '/stories/strike/',
  ]);
  // Pages with the same timeline share a file. There is a whole and a compact one.
  expect(kept()).toHaveLength(2);
});

test('a compact timeline is drawn once, a whole one in a wide and a narrow form', async () => {
  const draw = timelineDrawer(cache());
  const compact = await draw(pageAt('/2031/05/02/brief/'), around);
  expect(compact?.wide).toBeUndefined();
  expect(compact?.narrow).toMatch(/^<svg class="timeline timeline-narrow"[^>]* role="img"/);
  const whole = await draw(pageAt('/stories/strike/'), around);
  expect(whole?.wide).toContain('<title id="page.timeline-wide-title">Timeline: Strike &amp; fog<');
  expect(whole?.narrow).toContain('id="page.timeline-narrow-desc"');
});

test('shows which dates are approximate or uncertain, and explains the signs', async () => {
  const drawing = await timelineDrawer(cache())(pageAt('/stories/strike/'), around);
  expect(drawing?.wide).toContain('class="within uncertain"');
  expect(drawing?.wide).toContain('class="wave"');
  for (const sign of ['uncertain', 'approximate', 'lasting', 'until'] as const) {
    expect(drawing?.wide).toContain(en.drawnTimeline.signs[sign]);
  }
});

test('an interval that starts or ends with a month is solid only outside that month', async () => {
  const classes = async (date: string) => {
    const from = siteOf([events[3] ?? {}, { id: 'strike', date, what: 'A strike' }]);
    const drawing = await timelineDrawer(cache())(pageAt('/stories/strike/', from), around);
    return drawing?.narrow.match(/(?<=<rect class=")[\w ]+(?=" x="[\d.]+%)/g);
  };
  expect(await classes('2031-01-04/2031-03-02')).toEqual(['lasting']);
  expect(await classes('2031-01/2031-03')).toEqual(['within', 'lasting']);
  expect(await classes('2031-01-04/2031-03')).toEqual(['within', 'lasting']);
  expect(await classes('2031-01~/2031-03?')).toEqual(['within uncertain', 'lasting uncertain']);
});

test('runs from right to left in a language that does', async () => {
  const draw = timelineDrawer(cache());
  const rtl = { ...around, language: { ...language, direction: 'rtl' as const } };
  const drawing = await draw(pageAt('/stories/strike/'), rtl);
  expect(drawing?.wide).toContain('direction="rtl"');
  expect(drawing).not.toEqual(await draw(pageAt('/stories/strike/'), around));
});

test('no timeline is drawn for a single event or for very many', async () => {
  const draw = timelineDrawer(cache());
  const many = Array.from({ length: 61 }, (_, index) => ({
    id: `event-${index}`,
    date: String(1900 + index),
    what: 'It happened.',
  }));
  for (const given of [events.slice(0, 1), many]) {
    const page = pageAt('/stories/strike/', siteOf(given));
    expect(await draw(page, around)).toBeUndefined();
  }
});

test('caches a drawing by its content, and draws a damaged one again', async () => {
  const page = pageAt('/stories/strike/');
  const first = await timelineDrawer(cache())(page, around);
  const [name = '', ...others] = kept();
  expect(others).toEqual([]);
  const file = path.join(cache(), 'timelines', name);
  const sound = readFileSync(file, 'utf8');
  for (const damaged of ['{"wide":', '', sound.replace('Strike', 'Walk'), sound.slice(0, -20)]) {
    writeFileSync(file, damaged);
    expect(await timelineDrawer(cache())(page, around)).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(sound);
  }
  const otherWords = { ...around.words, title: (name: string) => `Time: ${name}` };
  await timelineDrawer(cache())(page, { ...around, words: otherWords });
  expect(kept()).toHaveLength(2);
});
