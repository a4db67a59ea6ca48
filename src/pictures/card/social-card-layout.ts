import type { Node } from '@takumi-rs/core';
import { type CardShape, type CardWords, cardSizes } from '../../model/pictures/social-card.ts';
import {
  coloursOf,
  kicker,
  margin,
  masthead,
  panels,
  scripts,
  textInset,
} from './social-card-design.ts';
import type { FittedText, TextRoom } from './social-card-headline.ts';
import { type PanelPicture, panelNode } from './social-card-panel.ts';
import {
  box,
  displayStyle,
  type FontStacks,
  headlineStyle,
  textLine,
} from './social-card-style.ts';

/** The input of a card's layout. */
export interface CardContent {
  readonly shape: CardShape;
  readonly words: CardWords;
  readonly picture: PanelPicture | undefined;
  readonly stacks: FontStacks;
  /** The headline, fitted to its room. */
  readonly headline: FittedText;
}

/** The room for the headline of a card: beside or above the picture, below the section. */
export function headlineRoom(
  shape: CardShape,
  { section, language }: CardWords,
  hasPicture: boolean,
): TextRoom {
  const { width, height } = cardSizes[shape];
  const panel = hasPicture ? panels[shape] : undefined;
  const beside = panel?.side === 'end' ? panel.width + textInset : margin;
  const below = panel?.side === 'below' ? panel.height + textInset : margin;
  const above = masthead.height + topOf(section) + (section === undefined ? 0 : kicker.height);
  return {
    width: width - margin - beside,
    height: height - above - below,
    lineHeight: scripts[language.direction].lineHeight,
  };
}

/** Large letters need more space below the rule than the name of the section. */
function topOf(section: CardWords['section']): number {
  return section === undefined ? margin : textInset;
}

/** Lays out a card: masthead, section and headline, and the picture at their end or below them. */
export function cardNode(content: CardContent): Node {
  const { shape, words, picture, stacks } = content;
  const { direction } = words.language;
  const panel = panels[shape];
  const colours = coloursOf(words.colours);
  const text = textColumn(content);
  const shown = picture && panelNode(picture, panel, { stacks, direction, colours });
  const flexDirection = shown !== undefined && panel.side === 'end' ? 'row' : 'column';
  const ground = { backgroundColor: colours.paper, color: colours.ink };
  const card = box({ ...cardSizes[shape], ...ground, flexDirection: 'column' }, [
    mastheadRow(content),
    box({ flexDirection, flexGrow: 1 }, shown === undefined ? [text] : [text, shown]),
  ]);
  return { ...card, dir: direction, lang: words.language.code };
}

function mastheadRow({ words, stacks }: CardContent): Node {
  const { small, nameWeight } = scripts[words.language.direction];
  const colours = coloursOf(words.colours);
  const name = {
    ...displayStyle(stacks, masthead.name * small),
    fontWeight: nameWeight,
    minWidth: 0,
  };
  const date = { fontFamily: stacks.sans, fontSize: masthead.date * small, flexShrink: 0 };
  return box(
    {
      height: masthead.height,
      paddingTop: masthead.top,
      paddingInline: margin,
      gap: 40,
      alignItems: 'baseline',
      justifyContent: 'space-between',
      borderBottom: `${masthead.rule}px solid ${colours.ink}`,
    },
    [
      textLine(words.publication, name),
      ...(words.date === undefined
        ? []
        : [textLine(words.date, { ...date, color: colours.quiet })]),
    ],
  );
}

function textColumn({ shape, words, picture, stacks, headline }: CardContent): Node {
  const { width } = headlineRoom(shape, words, picture !== undefined);
  const { small, kickerSpacing } = scripts[words.language.direction];
  const section = {
    fontFamily: stacks.sans,
    fontSize: kicker.size * small,
    fontWeight: 650,
    maxWidth: width,
    letterSpacing: kickerSpacing,
    color: coloursOf(words.colours).accent,
  };
  const style = { ...headlineStyle(words, stacks, headline.fontSize), width };
  return box(
    {
      flexDirection: 'column',
      flexGrow: 1,
      paddingTop: topOf(words.section),
      paddingInlineStart: margin,
    },
    [
      ...(words.section === undefined
        ? []
        : [box({ height: kicker.height, width }, [textLine(words.section, section)])]),
      { type: 'text', text: headline.text, style },
    ],
  );
}
