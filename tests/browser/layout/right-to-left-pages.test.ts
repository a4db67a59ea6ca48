/// <reference lib="dom" />
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  placeText,
  siteText,
} from '../../sites/files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from '../../sites/files/built-folder.ts';
import { usePage } from '../site-browser.ts';

/** Every text of the site has a handle and a score, after right-to-left letters. */
const marks = 'فاز @vell 7-1 أمس';
const said = (text: string) => `${text} ${marks}`;

const event = { id: 'win', date: '2031-05-01', place: 'esker', what: said('حدث') };
const figure = (asOf: string, value: string) => ({
  ...{ id: 'speed', value, of: said('سرعة'), unit: 'km/h', asOf, source: said('مصدر') },
});
const files = {
  ...baseFiles,
  'site.yaml': siteText()
    .replace(
      '{code: en, name: English, locale: en-GB, direction: ltr}',
      '{code: ar, name: العربية, locale: ar-LY, direction: rtl}',
    )
    .replace('The Port Esker Record', said('سجل'))
    .replace('News of a harbour town', said('أخبار'))
    .replace('Harbour desk', said('مكتب')),
  'sections/harbour.md': fileText({ name: said('ميناء'), description: said('سفن') }),
  'stories/cup.md': fileText({ name: said('كأس'), description: said('قصة') }, said('نص')),
  'places/port-esker.md': placeText(
    said('إسكر'),
    { aliases: [said('اسم')], coordinates: { latitude: 61, longitude: -3 } },
    said('نص'),
  ),
  'places/esker.md': placeText('الكأس', { coordinates: { latitude: 61.2, longitude: -3.4 } }),
  'pages/about.md': fileText({ title: said('من نحن'), description: said('وصف') }, said('نص')),
  'articles/harbour-open.md': articleText(
    {
      headline: said('عنوان'),
      standfirst: said('مقدمة'),
      kicker: said('كأس'),
      story: 'cup',
      place: 'port-esker',
      keyPoints: [said('نقطة')],
      sources: [{ name: said('مصدر'), kind: 'official' }],
      events: [event, { ...event, id: 'draw', date: '2031-05-02' }],
      figures: [figure('2031-05-02', '5 to 15')],
      corrections: [
        { date: '2031-05-03T08:00:00Z', note: said('كان'), was: said('أ'), now: said('ب') },
      ],
      lead: { map: ['port-esker', 'esker'] },
    },
    [
      `${said('نص')}، :figure[5 إلى 15]{#speed} هنا [[esker]].`,
      `- ${said('بند')}`,
      `> ${said('اقتباس')}`,
      `:::quote{by="${said('قائل')}"}\n${said('قول')}\n:::`,
      `## ${said('فصل')}`,
      `| ${said('رأس')} |\n| --- |\n| ${said('خانة')} |`,
      `**${said('غامق')}** [${said('رابط')}](/about/)[^1]`,
      `[^1]: ${said('هامش')}`,
    ].join('\n\n'),
  ),
};

const scratch: { remove?: () => Promise<void>; pages: (readonly [string, string])[] } = {
  pages: [],
};
beforeAll(async () => {
  const { folder, remove } = await scratchFolder();
  scratch.remove = remove;
  const content = path.join(folder, 'content');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, name)), { recursive: true });
    await writeFile(path.join(content, name), text);
  }
  const out = path.join(folder, 'site');
  await buildSound(content, out, { cards: false });
  const names = [...(await filesIn(out)).keys()].filter((name) => name.endsWith('.html'));
  scratch.pages = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(out, name), 'utf8')] as const),
  );
}, 120_000);
afterAll(() => scratch.remove?.());

/** Lists the marks whose characters are not in order from left to right, each with its text. */
function outOfOrder(): { readonly found: number; readonly wrong: readonly string[] } {
  const leftOf = (node: Node, at: number): number => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  let found = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.getClientRects().length === 0) continue;
    for (const { 0: mark, index } of (node.textContent ?? '').matchAll(/7-1|@vell|5–15|km\/h/g)) {
      const lefts = [...mark].map((_, offset) => leftOf(node as Node, index + offset));
      found += 1;
      if (lefts.some((left, at) => at > 0 && left <= (lefts[at - 1] ?? 0))) {
        wrong.push(`${parent.tagName}.${parent.className}: ${mark} in ${node.textContent}`);
      }
    }
  }
  return { found, wrong };
}

const open = usePage({});

test('on every page of a right-to-left site, numbers with signs and handles keep their order', async () => {
  const page = await open('/404.html');
  let total = 0;
  for (const [name, html] of scratch.pages) {
    await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    const { found, wrong } = await page.evaluate(outOfOrder);
    expect.soft(wrong, name).toEqual([]);
    expect.soft(found, name).toBeGreaterThan(0);
    total += found;
  }
  expect(scratch.pages.length).toBeGreaterThan(15);
  expect(total).toBeGreaterThan(200);
});

test('the number and the unit of a figure are side by side', async () => {
  const page = await open('/404.html');
  const [, html = ''] = scratch.pages.find(([name]) => name === 'figures/index.html') ?? [];
  await page.setContent(html);
  const box = (name: string) => page.locator(name).first().boundingBox();
  const [amount, unit] = [await box('.figure-amount'), await box('.figure-unit')];
  expect(amount?.x).toBeLessThan(unit?.x ?? 0);
});
