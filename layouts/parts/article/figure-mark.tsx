import type { QuotedFigure } from '../../../src/pages/views/body-blocks.ts';
import { figureText } from '../../strings/figure-text.ts';
import type { LayoutContext } from '../document/layout-props.ts';

interface MarkProps {
  readonly figure: QuotedFigure;
  readonly context: LayoutContext;
}

interface NotesProps {
  readonly figures: readonly QuotedFigure[];
  readonly context: LayoutContext;
}

/**
 * The mark after a number in the text. It leads to the note below the paragraph, whose text is also its
 * accessible name. Stylesheets show a dot, and in print the number of the note: neither is part of the sentence
 * if a reader copies or searches it.
 */
export function FigureMark({ figure, context }: MarkProps) {
  const { strings, format } = context;
  const value = figureText(figure, strings, format);
  return (
    <a
      class="figure-mark"
      href={`#${noteId(figure)}`}
      aria-label={`${value}${beforeSource}${strings.figureNote(figure.source, format.day(figure.asOf))}`}
      data-number={format.number(figure.number)}
    >
      <span />
    </a>
  );
}

/** Without it, "15" from "agencies" is heard as "15 agencies". */
const beforeSource = ' — ';

function noteId({ note }: QuotedFigure): string {
  return `page.note-${note}`;
}

/**
 * The notes of a paragraph's figures: value, source and date, with a link to the figure's page. Wide pages
 * show them in the margin, others each after a reader opens it by its mark, by `:target`.
 */
export function FigureNotes({ figures, context }: NotesProps) {
  return (
    <div class="figure-notes">
      {figures.map((figure) => (
        <p key={figure.note} id={noteId(figure)} class="figure-note">
          <a href={figure.href}>
            <Note figure={figure} context={context} />
          </a>
        </p>
      ))}
    </div>
  );
}

/** The notes of all figures of a text in print, numbered as their marks. */
export function PrintedNotes({ figures, context }: NotesProps) {
  if (figures.length === 0) return null;
  return (
    <ol class="printed-notes print-only">
      {figures.map((figure) => (
        <li key={figure.number}>
          <span class="note-number">{context.format.number(figure.number)}</span>{' '}
          <Note figure={figure} context={context} />
        </li>
      ))}
    </ol>
  );
}

function Note({ figure, context }: MarkProps) {
  const { strings, format } = context;
  return (
    <>
      <b>{figureText(figure, strings, format)}</b>
      {beforeSource}
      {strings.figureNote(figure.source, format.day(figure.asOf))}
    </>
  );
}
