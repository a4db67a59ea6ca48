import type { FigureMark as Mark } from '../../src/pages/views/body-view.ts';
import { figureNoteId } from './figure-list.tsx';
import type { Surroundings } from './layout-props.ts';

/**
 * The mark behind a number in the text. Source and date are its description; styles show them from
 * `data-note` on hover and focus and on paper, so that they are no part of the sentence: not where it
 * is copied, read out or searched.
 */
export function FigureMark({ mark, around }: { mark: Mark; around: Surroundings }) {
  const { strings, format } = around;
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
