import type { ComponentChild } from 'preact';
import type { BodyPieceView, BodyView } from '../../src/pages/views/body-view.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import { FigureMark } from './figure-mark.tsx';
import type { Surroundings } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { Picture, pictureSizes } from './picture.tsx';
import { rawChild } from './raw-html.ts';
import { Day } from './time.tsx';

/** A text from Markdown: its HTML is sanitised, and what stands in its gaps is escaped here. */
export function BodyText({
  body,
  around,
  timeline,
  class: className,
}: {
  body: BodyView;
  around: Surroundings;
  /** What stands where the text asks for a timeline. */
  timeline?: ComponentChild;
  class?: string;
}) {
  return (
    <div class={className === undefined ? 'body' : `body ${className}`}>
      {body.map((piece) =>
        typeof piece === 'string' ? rawChild(piece) : gap(piece, around, timeline),
      )}
    </div>
  );
}

function gap(
  piece: Exclude<BodyPieceView, string>,
  around: Surroundings,
  timeline: ComponentChild,
): ComponentChild {
  switch (piece.piece) {
    case 'timeline':
      return timeline;
    case 'day':
      return <Day day={piece.day} around={around} />;
    case 'name':
      return piece.href === undefined ? (
        wordsOf(piece)
      ) : (
        <Anchor link={{ ...piece, href: piece.href }} />
      );
    case 'figure':
      return <FigureMark mark={piece} around={around} />;
    case 'map':
      return <LocatorMap around={around} map={around.bodyMaps[piece.index]} />;
    case 'picture':
      return <Picture picture={piece} around={around} sizes={pictureSizes.text} />;
  }
}
