import { describe, expect, test } from 'vitest';
import { en } from '../../../layouts/strings/en/words.ts';
import {
  cardsOf as cardsOn,
  cardToPaint,
  planCards,
} from '../../../src/metadata/cards/social-cards.ts';
import type { PlannedPage } from '../../../src/pages/page-kinds.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { pictureFile } from '../../sites/files/media-files.ts';
import {
  type Files,
  type PlanOptions,
  planSite,
  problemsOf,
} from '../../sites/files/memory-folder.ts';
import { englishInput, englishOnly, planAt } from '../sample-input.ts';

const url = '/2031/05/02/harbour-open/';
const quay = pictureFile('media/quay.png', 1600, 900);
const rock = pictureFile('media/rock.png', 1600, 900);
const media = [quay, rock];
const files = {
  ...baseFiles,
  'people/mara-voss.md': personText('Mara Voss'),
  'stories/strike.md': fileText({ name: 'Harbour strike', description: 'A strike' }),
  'places/grey-rock.md': placeText('Grey Rock', {
    coordinates: { latitude: 31.2, longitude: 16.6 },
  }),
  'articles/harbour-open.md': articleText({ story: 'strike' }),
};
const withArticle = (fields: object) => ({
  ...files,
  'articles/harbour-open.md': articleText({ ...fields }),
});

/** The cards of a site that may have warnings. */
function cardsOf(of: Files, options: PlanOptions = {}) {
  const site = planSite(of, { media, words: englishOnly, ...options }).value;
  if (site === undefined) throw new Error('no site');
  const input = englishInput(site);
  const { pages, formatOf } = input;
  return {
    pages,
    planned: () =>
      planCards(input.site, pages, formatOf).map((file) => {
        const card = cardToPaint(file, input);
        expect(card).toMatchObject({ path: file.path, shape: file.shape });
        return card;
      }),
    of: (page: PlannedPage) => cardsOn(page, input),
    at: (wanted: string) => cardsOn(planAt(input, wanted), input),
  };
}

const pathOf = (of: Files, options?: PlanOptions) => cardsOf(of, options).at(url)?.files[0].path;

describe('the cards of a site', () => {
  test('are linked from every page but the not-found page', () => {
    const { planned, of, pages } = cardsOf(files);
    const paths = new Set(planned().map(({ path }) => path));
    const linked = new Set<string>();
    for (const page of pages) {
      const shown = of(page);
      if (page.kind === 'not-found') expect(shown).toBeUndefined();
      else expect(paths, page.url).toContain(shown?.files[0].path);
      for (const { path } of shown?.files ?? []) linked.add(path);
    }
    expect(linked).toEqual(paths);
  });

  test('of an article are in three shapes; those of sections, stories and the front in one', () => {
    const { planned } = cardsOf(files);
    const names = planned().map(({ path, width, height }) => [
      path.replace(/\.\w{16}\.png$/, ''),
      width,
      height,
    ]);
    expect(names).toEqual([
      ['assets/cards/front-16x9', 1200, 675],
      ['assets/cards/2031/05/02/harbour-open-16x9', 1200, 675],
      ['assets/cards/2031/05/02/harbour-open-4x3', 1200, 900],
      ['assets/cards/2031/05/02/harbour-open-1x1', 1080, 1080],
      ['assets/cards/harbour-16x9', 1200, 675],
      ['assets/cards/stories/strike-16x9', 1200, 675],
    ]);
  });

  test('show headline, section, publication and date', () => {
    const [front, article] = cardsOf(files).planned();
    const language = { code: 'en', direction: 'ltr' };
    const publication = 'The Port Esker Record';
    expect(article?.words).toEqual({
      headline: 'Harbour of Port Esker stays open',
      section: 'Harbour',
      publication,
      date: '2 May 2031',
      language,
    });
    const headline = 'News of a harbour town';
    const none = { section: undefined, date: undefined };
    expect(front?.words).toEqual({ headline, publication, language, ...none });
  });

  test('show the lead of the article: its picture, its map, or nothing', () => {
    const pictureOf = (fields: object) => cardsOf(withArticle(fields)).planned()[1]?.picture;
    const lead = { image: '/media/quay.png', alt: 'A quay', credit: 'Mara Voss' };
    expect(pictureOf({ lead })).toEqual({
      kind: 'file',
      path: 'media/quay.png',
      digest: quay.digest,
    });
    expect(pictureOf({ lead: { map: ['grey-rock'] } })).toMatchObject({
      kind: 'map',
      view: { places: [{ id: 'grey-rock', emphasis: 'main' }] },
    });
    expect(pictureOf({ lead: { map: ['port-esker'] } })).toBeUndefined();
    expect(pictureOf({})).toBeUndefined();
  });

  test('are limited to the shapes that site.yaml sets', () => {
    const shapesFor = (setting: string) =>
      cardsOf({ ...files, 'site.yaml': siteText(`cards: ${setting}`) })
        .planned()
        .map(({ shape }) => shape);
    expect(shapesFor('all')).toContain('square');
    expect(new Set(shapesFor('wide'))).toEqual(new Set(['wide']));
    expect(shapesFor('none')).toEqual([]);
    expect(cardsOf({ ...files, 'site.yaml': siteText('cards: none') }).at('/')).toBeUndefined();
    expect(problemsOf({ ...files, 'site.yaml': siteText('cards: some') })).toEqual([
      expect.stringMatching(/^site\.yaml:\d+:\d+ .*"some".*all.*wide.*none/),
    ]);
  });

  test('exist for each language, with its words', () => {
    const two = { ...files, 'site.yaml': twoLanguageSite };
    const { planned } = cardsOf({ ...two, 'articles/harbour-open.ar.md': articleText() });
    const arabic = planned().filter(({ lang }) => lang === 'ar');
    expect(arabic.map(({ path }) => path.replace(/\..*/, ''))).toContain(
      'assets/cards/ar/2031/05/02/harbour-open-16x9',
    );
    expect(arabic[1]?.words.language).toEqual({ code: 'ar', direction: 'rtl' });
    expect(arabic[1]?.words.date).toBe(
      createFormatter(
        { code: 'ar', name: '', locale: 'ar', direction: 'rtl' },
        'Etc/UTC',
        en.conventions('ar'),
      ).day('2031-05-02'),
    );
  });

  test('of drafts and pending articles are those of the publication', () => {
    const draft = cardsOf(withArticle({ status: 'draft' }), { drafts: true });
    expect(draft.at(url)).toMatchObject({ isOwn: false, headline: 'News of a harbour town' });
    const pending = cardsOf(files, {
      drafts: true,
      now: { iso: '2031-05-01T00:00:00Z', epoch: Date.parse('2031-05-01T00:00:00Z') },
    });
    expect(pending.at(url)?.isOwn).toBe(false);
  });
});

describe('a card gets a new URL if what it shows changes', () => {
  const before = pathOf(files);
  const lead = { image: '/media/quay.png', alt: 'A quay', credit: 'Mara Voss' };
  const map = { lead: { map: ['grey-rock'] } };

  test.each<[string, Files]>([
    ['headline', withArticle({ headline: 'Harbour closes' })],
    ['date', withArticle({ published: '2031-05-02T23:00:00-02:00' })],
    ['picture', withArticle({ lead })],
    ['map', withArticle(map)],
    ['section', { ...files, 'sections/harbour.md': fileText({ name: 'Port', description: 'P' }) }],
    ['publication', { ...files, 'site.yaml': siteText().replace('The Port', 'Port') }],
    ['locale', { ...files, 'site.yaml': siteText().replace('en-GB', 'en-US') }],
  ])('after another %s', (_, after) => {
    const { planned } = cardsOf(after);
    expect(planned().map(({ path }) => path)).not.toContain(before);
  });

  test('after other places on its map, and other bytes of its picture', () => {
    const moved = placeText('Grey Rock', { coordinates: { latitude: 40, longitude: 16.6 } });
    expect(pathOf({ ...withArticle(map), 'places/grey-rock.md': moved })).not.toBe(
      pathOf(withArticle(map)),
    );
    const photo = withArticle({ lead });
    const anew = { media: [{ ...quay, digest: 'new bytes' }, rock] };
    expect(pathOf(photo, anew)).not.toBe(pathOf(photo));
    expect(pathOf(withArticle(map), anew)).toBe(pathOf(withArticle(map)));
  });

  test('but not after another picture in the text', () => {
    const photo = (text: string) => ({
      ...files,
      'articles/harbour-open.md': articleText({ lead }, text),
    });
    const credit = { 'media/rock.png.yaml': 'credit: Mara Voss\n' };
    const inText = { ...photo('A.\n\n![A rock](/media/rock.png)'), ...credit };
    expect(pathOf(inText)).toBe(pathOf(photo('A.')));
  });

  test('but not after other changes', () => {
    const corrections = [{ date: '2031-05-03T06:30:00Z', note: 'A word was missing.' }];
    const after = withArticle({ story: 'strike', standfirst: 'New words.', corrections });
    expect(pathOf(after)).toBe(before);
    expect(pathOf({ ...files, 'people/mara-voss.md': personText('Mara Vos') })).toBe(before);
  });
});

describe('a character that the fonts lack', () => {
  const chinese = withArticle({ headline: 'The ferry 渡船 runs again' });

  test('gets a warning, and the article links the publication’s card', () => {
    expect(cardsOf(chinese).at(url)).toMatchObject({ isOwn: false });
    expect(problemsOf(chinese)).toEqual([
      expect.stringMatching(
        /^articles\/harbour-open\.md:1:1 {2}warning: the headline contains 渡 船, /,
      ),
    ]);
    const off = { ...chinese, 'site.yaml': siteText('cards: none') };
    expect(problemsOf(off)).toEqual([]);
  });

  test('is left out without a warning if it is an emoji', () => {
    const ship = withArticle({ headline: '🚢 Ships 👩‍👩‍👧 sail 🇱🇾 again 1️⃣ ©' });
    expect(cardsOf(ship).at(url)).toMatchObject({ isOwn: true, headline: 'Ships sail again 1 ©' });
    expect(problemsOf(ship)).toEqual([]);
    const alone = withArticle({ headline: '🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢' });
    expect(cardsOf(alone).at(url)?.isOwn).toBe(false);
  });

  test('removes the section from a card, and all cards if it is in the publication’s name', () => {
    const section = fileText({ name: '渡船', description: 'P' });
    const [, article] = cardsOf({ ...files, 'sections/harbour.md': section }).planned();
    expect(article?.words.section).toBeUndefined();
    const site = siteText().replace('The Port Esker Record', '渡船');
    expect(cardsOf({ ...chinese, 'site.yaml': site }).planned()).toEqual([]);
    expect(problemsOf({ ...chinese, 'site.yaml': site })).toEqual([
      expect.stringMatching(/^site\.yaml:1:1 {2}warning: .*"en" contains 渡 船, .*"cards: none"/),
    ]);
  });
});
