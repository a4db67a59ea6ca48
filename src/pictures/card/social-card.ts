import { Renderer } from '@takumi-rs/core';
import {
  type CardFont,
  type CardPicture,
  type CardShape,
  type CardWords,
  cardSizes,
  type PaintedCard,
} from '../../model/pictures/social-card.ts';
import { withIsolatedRuns } from '../../model/text/left-to-right-runs.ts';
import { missingCharacters } from './social-card-characters.ts';
import { type CardColours, coloursOf, panels } from './social-card-design.ts';
import { fontName, fontStack } from './social-card-fonts.ts';
import { fitHeadline, type MeasureText } from './social-card-headline.ts';
import { cardNode, headlineRoom } from './social-card-layout.ts';
import { cropPicture, type PanelPicture } from './social-card-panel.ts';
import { type FontStacks, headlineStyle } from './social-card-style.ts';

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
 * Creates a painter of social cards. Rejects if one of the fonts is not valid.
 * @param fonts in the order of fallback, see `cardFontFiles`
 */
export async function createCardPainter(fonts: readonly CardFont[]): Promise<PaintCard> {
  // No two cards show the same picture, so a cache would only cost memory.
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  for (const [index, { bytes }] of fonts.entries()) {
    await renderer.registerFont({ name: fontName(index), data: bytes });
  }
  const tools = { renderer, fonts };
  return (input) => paint(input, tools);
}

async function paint({ shape, picture, ...input }: CardInput, tools: Tools): Promise<PaintedCard> {
  const words = isolateWords(input.words);
  const { publication, section = '', date = '', language } = words;
  const characters = missingCharacters([words.headline, publication, section, date].join(' '));
  if (characters.length > 0) return { kind: 'missing-glyphs', characters };
  const shown = await panelPicture(shape, picture, coloursOf(words.colours));
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

/** In right-to-left texts, puts Unicode marks around left-to-right runs, as numbers with signs. */
function isolateWords(words: CardWords): CardWords {
  if (words.language.direction === 'ltr') return words;
  const { headline, publication, section } = words;
  return {
    ...words,
    headline: withIsolatedRuns(headline),
    publication: withIsolatedRuns(publication),
    section: section === undefined ? undefined : withIsolatedRuns(section),
  };
}

/** Measures texts in the style of headlines. */
function measureWith(renderer: Renderer, words: CardWords, stacks: FontStacks): MeasureText {
  const { code: lang, direction: dir } = words.language;
  return async (text, { fontSize, width }) => {
    const style = { ...headlineStyle(words, stacks, fontSize), width };
    const node = { type: 'text' as const, text, style };
    const root = { type: 'container' as const, style: { display: 'flex' }, children: [node] };
    const measured = await renderer.measure({ ...root, dir, lang }, {});
    return measured.children[0] ?? measured;
  };
}

/** The picture for the panel, or the reason why it cannot be read. */
async function panelPicture(
  shape: CardShape,
  picture: CardPicture | undefined,
  colours: CardColours,
): Promise<PanelPicture | string | undefined> {
  if (picture === undefined) return undefined;
  if (picture.kind === 'file') {
    return cropPicture(picture.bytes, panels[shape], colours).catch(
      (error: Error) => error.message,
    );
  }
  // A name with characters that no font has is left out: its marker stays, and the card is painted.
  const names = picture.map.names.filter(({ text }) => missingCharacters(text).length === 0);
  return { ...picture.map, names };
}
