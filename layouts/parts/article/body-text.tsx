import type { ComponentChild } from 'preact';
import type { BlockPiece, BodyBlock } from '../../../src/pages/views/body-blocks.ts';
import type { BodyView } from '../../../src/pages/views/body-view.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { LocatorMap } from '../entity/locator-map.tsx';
import { Picture, pictureSizes } from '../picture.tsx';
import { safeChild } from '../safe-html.ts';
import { Day } from '../time.tsx';
import { FigureMark, FigureNotes } from './figure-mark.tsx';

/**
 * A text from Markdown that quotes no figures: only articles have them. Its HTML is already sanitised; the
 * content of its slots is escaped here.
 */
export function BodyText({ body, context }: { body: BodyView; context: LayoutContext }) {
  return (
    <div class="body">
      {body.map((piece) => {
        if (typeof piece === 'string') return safeChild(piece);
        return piece.piece === 'figure' ? null : renderPiece(piece, context, undefined);
      })}
    </div>
  );
}

/** Blocks of an article's text. A block that quotes figures is followed by their notes. */
export function BodyBlocks({
  blocks,
  context,
  timeline,
}: {
  blocks: readonly BodyBlock[];
  context: LayoutContext;
  /** The content of the text's `timeline` slot. */
  timeline?: ComponentChild;
}) {
  return (
    <div class="body">
      {blocks.map(({ pieces, figures }) => {
        const block = pieces.map((piece) =>
          typeof piece === 'string' ? safeChild(piece) : renderPiece(piece, context, timeline),
        );
        if (figures.length === 0) return block;
        return (
          <div class="noted" key={figures[0]?.note}>
            {block}
            <FigureNotes figures={figures} context={context} />
          </div>
        );
      })}
    </div>
  );
}

function renderPiece(
  piece: Exclude<BlockPiece, string>,
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
      return <FigureMark figure={piece} context={context} />;
    case 'map':
      return <LocatorMap context={context} map={context.bodyMaps[piece.index]} />;
    case 'picture':
      return <Picture picture={piece} context={context} sizes={pictureSizes.text} />;
  }
}
