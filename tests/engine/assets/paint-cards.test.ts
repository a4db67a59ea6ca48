import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { en } from '../../../layouts/strings/en/words.ts';
import { mapWords } from '../../../layouts/strings/map-words.ts';
import { cardPainter } from '../../../src/engine/assets/paint-cards.ts';
import { memoModules } from '../../../src/engine/cache/code-version.ts';
import { formatIn } from '../../../src/engine/render/render-context.ts';
import type { CardToPaint } from '../../../src/metadata/cards/planned-card.ts';
import { cardToPaint, planCards } from '../../../src/metadata/cards/social-cards.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { cardFontFiles } from '../../../src/pictures/card/social-card-fonts.ts';
import { onePicture } from '../../sites/edits/pictures.ts';
import { articleText, baseFiles, placeText } from '../../sites/files/base-files.ts';
import { pictureFile } from '../../sites/files/media-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const kept = () => path.join(folder(), 'cache', 'cards');
/** Plans the cards of a site whose picture has these bytes. */
function plannedWith(picture: Buffer) {
  const media = [{ ...pictureFile('media/quay.png', 20, 20), digest: digestOf(picture) }];
  const planned = soundSite(files, { media });
  const site = readerOf(planned);
  const formatOf = (lang: string) => formatIn(lang, site);
  const cards = planCards(site, planned.pages, formatOf);
  return { site, cards: cards.map((card) => cardToPaint(card, { site, formatOf })) };
}

const files = {
  ...baseFiles,
  'places/grey-rock.md': placeText('Grey Rock', {
    coordinates: { latitude: 31.2, longitude: 16.6 },
  }),
  'articles/harbour-open.md': articleText(),
  'articles/mapped.md': articleText({ lead: { map: ['grey-rock'] } }),
  'articles/pictured.md': articleText({
    lead: { image: '/media/quay.png', alt: 'A quay', credit: 'Mara Voss' },
  }),
};
const { site, cards } = plannedWith(onePicture(20, 20));

function cardOf(slug: string, of: readonly CardToPaint[] = cards): CardToPaint {
  const card = of.find(({ path: name }) => name.includes(`/${slug}-16x9.`));
  if (card === undefined) throw new Error(`no card of ${slug}`);
  return card;
}

const format = { number: (value: number) => String(value) };
const english = mapWords(en.map, format);

/** Makes a painter with its own folders, and a picture in its content. */
function painter(picture: Buffer = onePicture(20, 20), words = english) {
  const content = path.join(folder(), 'content');
  mkdirSync(path.join(content, 'media'), { recursive: true });
  writeFileSync(path.join(content, 'media', 'quay.png'), picture);
  const language = site.publication.languages[0];
  const paint = cardPainter({ content, cache: path.join(folder(), 'cache') });
  return (card: CardToPaint) => paint(card, { language, words });
}

test('paints cards with words only, with a map and with a photograph, all of the right size', async () => {
  const paint = painter();
  const cards = ['harbour-open', 'mapped', 'pictured'].map((slug) => cardOf(slug));
  const pictures = await Promise.all(cards.map(paint));
  for (const png of pictures) {
    expect(imageSize(png)).toMatchObject({ type: 'png', width: 1200, height: 675 });
  }
  expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3);
  expect(readdirSync(kept())).toHaveLength(3);
});

test('a painted card is read from the cache, even by another painter', async () => {
  const card = cardOf('harbour-open');
  const first = await painter()(card);
  const [name = '', ...others] = readdirSync(kept());
  expect(others).toEqual([]);
  const file = path.join(kept(), name);
  expect(readFileSync(file).subarray(-first.length)).toEqual(Buffer.from(first));
  const { ino } = statSync(file);
  expect(Buffer.from(await painter()(card))).toEqual(Buffer.from(first));
  // The file was not written again.
  expect(statSync(file).ino).toBe(ino);
  expect(readdirSync(kept())).toEqual([name]);
});

test('a cached card that is damaged, or was made with other words, is painted again', async () => {
  const card = cardOf('mapped');
  const first = Buffer.from(await painter()(card));
  const file = path.join(kept(), readdirSync(kept())[0] ?? '');
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(Buffer.from(await painter()(card))).toEqual(first);
  const miles = { ...english, kilometres: (distance: number) => `${distance} wersts` };
  expect(Buffer.from(await painter(undefined, miles)(card))).not.toEqual(first);
});

test('a card whose picture cannot be read has words only, and is not cached', async () => {
  const bytes = Buffer.from('no picture');
  const broken = await painter(bytes)(cardOf('pictured', plannedWith(bytes).cards));
  expect(existsSync(kept())).toBe(false);
  expect(Buffer.from(broken)).not.toEqual(Buffer.from(await painter()(cardOf('mapped'))));
  expect(imageSize(broken)).toMatchObject({ type: 'png', width: 1200, height: 675 });
});

test('the version of cards depends on every package of fonts', () => {
  for (const { file } of cardFontFiles) {
    expect(
      memoModules.cards.some((name) => file.startsWith(`${name}/`)),
      file,
    ).toBe(true);
  }
});
