import type { ComponentChild } from 'preact';
import type { BodyPieceView, BodyView } from '../../src/pages/body-view.ts';
import type { Surroundings } from './layout-props.ts';
import { LocatorMap } from './locator-map.tsx';
import { Picture, pictureSizes } from './picture.tsx';
import { rawChild } from './raw-html.ts';
import { Day } from './time.tsx';

/** A text from Markdown: its HTML is sanitised, and what stands in its gaps is escaped here. */
export function BodyText({
  body,
  around,
  class: className,
}: {
  body: BodyView;
  around: Surroundings;
  class?: string;
}) {
  return (
    <div class={className === undefined ? 'body' : `body ${className}`}>
      {body.map((piece) => (typeof piece === 'string' ? rawChild(piece) : gap(piece, around)))}
    </div>
  );
}

function gap(piece: Exclude<BodyPieceView, string>, around: Surroundings): ComponentChild {
  switch (piece.piece) {
    case 'day':
      return <Day day={piece.day} around={around} />;
    case 'name':
      return piece.href === undefined ? piece.text : <a href={piece.href}>{piece.text}</a>;
    case 'map':
      return <LocatorMap around={around} map={around.bodyMaps[piece.index]} />;
    case 'picture':
      return <Picture picture={piece} around={around} sizes={pictureSizes.text} />;
  }
}
