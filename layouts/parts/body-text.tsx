import type { ComponentChild } from 'preact';
import type { BodyPieceView, BodyView } from '../../src/pages/views/body-view.ts';
import { Anchor, renderWords } from './anchor.tsx';
import { FigureMark } from './figure-mark.tsx';
import type { LayoutContext } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { Picture, pictureSizes } from './picture.tsx';
import { rawChild } from './raw-html.ts';
import { Day } from './time.tsx';

/** A text from Markdown. Its HTML is already sanitised; the content of its slots is escaped here. */
export function BodyText({
  body,
  context,
  timeline,
  class: className,
}: {
  body: BodyView;
  context: LayoutContext;
  /** The content of the text's `timeline` slot. */
  timeline?: ComponentChild;
  class?: string;
}) {
  return (
    <div class={className === undefined ? 'body' : `body ${className}`}>
      {body.map((piece) =>
        typeof piece === 'string' ? rawChild(piece) : renderPiece(piece, context, timeline),
      )}
    </div>
  );
}

function renderPiece(
  piece: Exclude<BodyPieceView, string>,
  context: LayoutContext,
  timeline: ComponentChild,
): ComponentChild {
  switch (piece.piece) {
    case 'timeline':
      return timeline;
    case 'day':
      return <Day day={piece.day} context={context} />;
    case 'name':
      return piece.href === undefined ? (
        renderWords(piece)
      ) : (
        <Anchor link={{ ...piece, href: piece.href }} />
      );
    case 'figure':
      return <FigureMark mark={piece} context={context} />;
    case 'map':
      return <LocatorMap context={context} map={context.bodyMaps[piece.index]} />;
    case 'picture':
      return <Picture picture={piece} context={context} sizes={pictureSizes.text} />;
  }
}
