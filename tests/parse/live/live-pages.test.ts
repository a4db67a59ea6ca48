import { describe, expect, test } from 'vitest';
import type { EarlierText } from '../../../src/model/site/article/article.ts';
import { earlierPages } from '../../../src/model/site/article/live-pages.ts';
import { parseSeparatedArticle } from '../../../src/parse/article/article.ts';
import { livePages } from '../../../src/parse/live/live-pages.ts';
import { entryText } from '../../sites/files/live-newsroom.ts';
import { articleText, context, report } from '../sample.ts';

/** An entry as `entryText` takes it: minutes after eight o'clock, and its text. */
type Written = readonly [minute: number, text: string, headline?: string];

const at = (minute: number) => new Date(Date.UTC(2031, 4, 4, 8, minute)).toISOString();

/** Divides live coverage. @param below the text after the entries: footnotes */
function divided(entries: readonly Written[], below = '', above = 'The ferry runs.') {
  const texts = entries.map(([minute, text, headline = `Crossing ${minute}`]) =>
    entryText(at(minute), headline, text),
  );
  const front = articleText({ kind: 'live', published: '2031-05-04T08:00:00Z' });
  const body = [above, ...texts, below].join('\n\n');
  const text = front.replace('The ferry ran aground on Tuesday.\n', () => `${body}\n`);
  const parsed = parseSeparatedArticle({ path: 'articles/2031/05/ferry-live.md', text }, context);
  expect(report(parsed)).toEqual([]);
  if (parsed.value === undefined) throw new Error('no article');
  return livePages(parsed.value);
}

/** Entries in order of time. @param textOf the text of each */
const many = (count: number, textOf = (minute: number) => `Crossing ${minute} is over.`) =>
  Array.from({ length: count }, (_, minute): Written => [minute, textOf(minute)]);

const headlines = (page: Partial<Pick<EarlierText, 'entries'>> | undefined) =>
  page?.entries?.map(({ headline }) => headline);
const html = (page: Pick<EarlierText, 'body'> | undefined) =>
  (page?.body.parts ?? []).filter((part) => typeof part === 'string').join('');

describe('the pages of live coverage', () => {
  test('are counted from the oldest entry, and the page of the article has 20 to 39', () => {
    expect([0, 1, 39, 40, 59, 60, 300].map(earlierPages)).toEqual([0, 0, 0, 1, 1, 2, 14]);
    const few = divided(many(39));
    expect([few.earlier, few.shown.entries?.length]).toEqual([[], 39]);
    const { shown, earlier } = divided(many(61));
    expect([shown.entries?.length, earlier.map((page) => page.entries.length)]).toEqual([
      21,
      [20, 20],
    ]);
    expect(headlines(earlier[0])?.[0]).toBe('Crossing 0');
    expect(earlier.map(({ isLast }) => isLast)).toEqual([false, true]);
    expect(shown.earlier?.map(({ number, entries }) => [number, entries[0]?.headline])).toEqual([
      [2, 'Crossing 39'],
      [1, 'Crossing 19'],
    ]);
    expect(html(shown)).toContain('The ferry runs.');
    expect(html(earlier[0])).not.toContain('The ferry runs.');
  });

  test('depend on the time of the entries, not on the order of the file', () => {
    const [first = [0, ''], ...others] = many(40);
    const { shown, earlier } = divided([...others.reverse(), first]);
    expect(headlines(earlier[0])?.slice(0, 2)).toEqual(['Crossing 0', 'Crossing 1']);
    expect(headlines(shown)?.at(-1)).toBe('Crossing 39');
    expect(html(shown)).toContain('Crossing 39 is over.');
    expect(html(shown)).not.toContain('Crossing 19 is over.');
  });

  test('do not change if an entry is added or edited elsewhere, or above them in the file', () => {
    const text = (minute: number) => `At [[Esker]] with [[Mara Voss]], [${minute}](/about/).`;
    const before = divided(many(60, text).reverse());
    const added: Written = [60, 'More [[Esker]].\n\n- one\n- two'];
    const after = divided([added, ...many(60, text).reverse()]);
    expect(after.earlier).toEqual(before.earlier);
    const edited = divided([
      added,
      ...many(60, (minute) => text(minute) + (minute === 45 ? '!' : '')).reverse(),
    ]);
    expect(edited.earlier).toEqual(before.earlier);
    expect(edited.shown).not.toEqual(after.shown);
  });

  test('an edit of an earlier entry changes only its page, but its headline is also on the article page', () => {
    const before = divided(many(61));
    const corrected = divided(
      many(61, (minute) => `Crossing ${minute} is ${minute === 3 ? 'not\n\nyet' : ''} over.`),
    );
    const plain = divided(many(61, (minute) => `Crossing ${minute} is  over.`));
    expect(corrected.shown).toEqual(plain.shown);
    expect(corrected.earlier[0]).not.toEqual(plain.earlier[0]);
    expect(corrected.earlier[1]).toEqual(plain.earlier[1]);
    const renamed = divided([[0, 'Crossing 0 is over.', 'The first one'], ...many(61).slice(1)]);
    expect(renamed.shown).not.toEqual(before.shown);
    expect(renamed.earlier[1]).toEqual(before.earlier[1]);
  });
});

describe('the text of a page', () => {
  test('has only the names, links and pictures of its entries', () => {
    const { shown, earlier } = divided([
      [0, 'At [[Esker]], as [we do](/about/?a=1&b=2).'],
      ...many(40).slice(1, 39),
      [39, 'With [[Mara Voss]], see [this](/standards/).'],
    ]);
    const names = ({ body }: Pick<EarlierText, 'body'>) =>
      body.mentions.map(({ target }) => target);
    const links = ({ body }: Pick<EarlierText, 'body'>) => body.links.map(({ href }) => href);
    expect(earlier.map(names)).toEqual([['Esker']]);
    expect(names(shown)).toEqual(['Mara Voss']);
    expect(earlier.map(links)).toEqual([['/about/?a=1&b=2']]);
    expect(links(shown)).toEqual(['/standards/']);
    expect(earlier[0]?.body.parts).toContainEqual({ slot: 'mention', index: 0 });
    expect(shown.body.parts).toContainEqual({ slot: 'mention', index: 0 });
  });

  test('has its own footnotes, with their numbers, and no links to anchors on other pages', () => {
    const entries = many(40, (minute) => {
      if (minute === 0) return 'First.[^a]';
      if (minute === 5) return 'Again.[^a]';
      return minute === 39 ? 'Last.[^b] And first.[^a]' : 'Nothing.';
    });
    const { shown, earlier } = divided(
      entries,
      '[^a]: Of [[Esker]].\n\n[^b]: See the rest.[^c]\n\n[^c]: The rest.',
    );
    const [page] = earlier;
    expect(html(page).match(/<li id="fn-\d"[^>]*>/g)).toEqual(['<li id="fn-1">']);
    expect(html(page).match(/href="#fnref-[^"]*"/g)).toEqual([
      'href="#fnref-1"',
      'href="#fnref-1-2"',
    ]);
    expect(page?.body.mentions.map(({ target }) => target)).toEqual(['Esker']);
    expect(html(shown).match(/<li id="fn-\d"[^>]*>/g)).toEqual([
      '<li id="fn-1">',
      '<li id="fn-2">',
      '<li id="fn-3">',
    ]);
    expect(html(shown).match(/href="#fnref-[^"]*"/g)).toEqual([
      'href="#fnref-1-3"',
      'href="#fnref-2"',
      'href="#fnref-3"',
    ]);
    const late = divided(
      many(40, (minute) => `Told.[^${minute < 20 ? 'a' : 'b'}]`),
      '[^a]: One.\n\n[^b]: Two.',
    );
    expect(html(late.shown).match(/<li [^>]*>/g)).toEqual(['<li id="fn-2" value="2">']);
    expect(html(late.shown)).toMatch(/<\/li>\s*<\/ol>\s*<\/section>\s*$/);
    for (const text of [html(page), html(shown), html(late.shown), html(late.earlier[0])]) {
      const tags = (name: string) => text.match(new RegExp(`<${name}[ >]`, 'g'))?.length;
      expect(tags('li')).toBe(text.match(/<\/li>/g)?.length);
      expect(tags('ol')).toBe(text.match(/<\/ol>/g)?.length);
    }
  });

  test('has no footnotes if its entries refer to none', () => {
    const { earlier } = divided(
      many(40, (minute) => (minute === 39 ? 'Told.[^a]' : 'Told.')),
      '[^a]: One.',
    );
    expect(html(earlier[0])).not.toContain('fn-');
  });

  test('the page of the article has the anchors of headings in earlier entries', () => {
    const { shown } = divided([[0, 'Text.\n\n### In detail\n\nMore.'], ...many(40).slice(1)]);
    expect(shown.earlier?.[0]?.entries.at(-1)).toMatchObject({
      anchor: 'entry.20310504T0800Z',
      ids: ['in-detail'],
    });
  });

  test('only words on the page of the article are counted', () => {
    const { shown } = divided(
      many(40, () => 'Three more words.'),
      '',
      'Two words.',
    );
    // A headline has two words.
    expect(shown.body.wordCount).toBe(2 + 20 * (2 + 3));
  });
});
