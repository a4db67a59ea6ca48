import type { FigureMark as Mark } from '../../src/pages/views/body-view.ts';
import { figureNoteId } from './figure-list.tsx';
import type { LayoutContext } from './layout-props.ts';

/**
 * The mark after a number in the text. Its accessible description gives source and date. Stylesheets show
 * them from `data-note`, on hover, on focus and in print, so that they are not part of the sentence if a
 * reader copies, searches or listens to it.
 */
export function FigureMark({ mark, context }: { mark: Mark; context: LayoutContext }) {
  const { strings, format } = context;
  const note = strings.figureNote(mark.source, format.day(mark.asOf));
  const label = strings.aboutFigure(mark.of);
  return (
    <a
      class="figure-mark"
      href={mark.href}
      aria-label={mark.listed ? label : `${label} (${note})`}
      aria-describedby={mark.listed ? figureNoteId(mark.id) : undefined}
      data-note={note}
    >
      <span />
    </a>
  );
}
