import { Renderer } from '@takumi-rs/core';
import {
  type CardFont,
  type CardPicture,
  type CardShape,
  type CardWords,
  cardSizes,
  type PaintedCard,
} from '../../model/pictures/social-card.ts';
import { isolateRuns } from '../../model/text/left-to-right-runs.ts';
import { missingCharacters } from './social-card-characters.ts';
import { panels } from './social-card-design.ts';
import { fontName, fontStack } from './social-card-fonts.ts';
import { fitHeadline, type MeasureText } from './social-card-headline.ts';
import { cardNode, headlineRoom } from './social-card-layout.ts';
import { cutPhotograph, type PanelPicture } from './social-card-panel.ts';
import { type CardStacks, headlineStyle } from './social-card-style.ts';

export interface CardInput {
  readonly shape: CardShape;
  readonly words: CardWords;
  /** A map must be drawn for the same shape, see `drawCardMap`. */
  readonly picture: CardPicture | undefined;
}

/** Paints a card. The same input and fonts give the same bytes. */
export type PaintCard = (input: CardInput) => Promise<PaintedCard>;

interface Tools {
  readonly renderer: Renderer;
  readonly fonts: readonly CardFont[];
}

/**
 * Makes a painter of social cards out of fonts. Rejects where one of them is no font.
 * @param fonts in the order in which they are asked for a letter, see `cardFontFiles`
 */
export async function createCardPainter(fonts: readonly CardFont[]): Promise<PaintCard> {
  // No two cards show the same picture: to keep them costs memory and gains nothing.
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  for (const [index, { bytes }] of fonts.entries()) {
    await renderer.registerFont({ name: fontName(index), data: bytes });
  }
  const tools = { renderer, fonts };
  return (input) => paint(input, tools);
}

async function paint({ shape, picture, ...given }: CardInput, tools: Tools): Promise<PaintedCard> {
  const words = inOrder(given.words);
  const { publication, section = '', date = '', language } = words;
  const characters = missingCharacters([words.headline, publication, section, date].join(' '));
  if (characters.length > 0) return { kind: 'missing-glyphs', characters };
  const shown = await panelPicture(shape, picture);
  if (typeof shown === 'string') return { kind: 'unreadable-picture', reason: shown };
  const stacks = {
    display: fontStack(tools.fonts, 'display', language.direction),
    sans: fontStack(tools.fonts, 'sans', language.direction),
  };
  const room = headlineRoom(shape, words, shown !== undefined);
  const measure = measureWith(tools.renderer, words, stacks);
  const headline = await fitHeadline(words.headline, room, measure);
  const node = cardNode({ shape, words, picture: shown, stacks, headline });
  const png = await tools.renderer.render(node, { ...cardSizes[shape], format: 'png' });
  return { kind: 'painted', png };
}

/** In words that run from right to left, marks keep the order of numbers with signs and the like. */
function inOrder(words: CardWords): CardWords {
  if (words.language.direction === 'ltr') return words;
  const { headline, publication, section } = words;
  return {
    ...words,
    headline: isolateRuns(headline),
    publication: isolateRuns(publication),
    section: section === undefined ? undefined : isolateRuns(section),
  };
}

/** Measures texts that are set as headlines. */
function measureWith(renderer: Renderer, words: CardWords, stacks: CardStacks): MeasureText {
  const { code: lang, direction: dir } = words.language;
  return async (text, { fontSize, width }) => {
    const style = { ...headlineStyle(words, stacks, fontSize), width };
    const node = { type: 'text' as const, text, style };
    const root = { type: 'container' as const, style: { display: 'flex' }, children: [node] };
    const measured = await renderer.measure({ ...root, dir, lang }, {});
    return measured.children[0] ?? measured;
  };
}

/** What is to stand in the panel; in words why a photograph cannot. */
async function panelPicture(
  shape: CardShape,
  picture: CardPicture | undefined,
): Promise<PanelPicture | string | undefined> {
  if (picture === undefined) return undefined;
  if (picture.kind === 'file') {
    return cutPhotograph(picture.bytes, panels[shape]).catch((error: Error) => error.message);
  }
  // A name that no font has is left out: its marker stands, and the headline matters more.
  const names = picture.map.names.filter(({ text }) => missingCharacters(text).length === 0);
  return { ...picture.map, names };
}
