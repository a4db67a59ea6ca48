import type { FigureView } from '../../src/pages/views/figure-view.ts';
import { FigureAmount } from './figure-value.tsx';
import type { Surroundings } from './layout-props.ts';

/** The id of the line that says who gave a figure and for which day. */
export function figureNoteId(id: string): string {
  return `page.figure.${id}`;
}

/** Numbers in the news, each with its qualifier, what it counts, its date and who says so. */
export function FigureList({
  figures,
  around,
  class: className = 'figures',
  described = false,
}: {
  figures: readonly FigureView[];
  around: Surroundings;
  class?: string;
  /** Whether marks in the page's text lean on the list. */
  described?: boolean;
}) {
  return (
    <ul class={className}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <p class="figure-value">
            <FigureAmount value={figure} around={around} />
          </p>
          <p class="figure-of">
            <a href={figure.href}>{figure.of}</a>
          </p>
          <p class="meta" id={described ? figureNoteId(figure.id) : undefined}>
            <FigureSource sources={[figure.source]} asOf={figure.asOf} around={around} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Who says so, and as of when. */
export function FigureSource({
  sources,
  asOf,
  around: { format, strings },
}: {
  sources: readonly string[];
  asOf: string;
  around: Surroundings;
}) {
  return (
    <>
      <span>{format.list(sources)}</span>{' '}
      <time dateTime={asOf}>{strings.asOf(format.day(asOf))}</time>
    </>
  );
}

/** The way to the list of all figures. */
export function AllFigures({ around: { edition, strings } }: { around: Surroundings }) {
  const { figures } = edition.directories;
  if (figures === undefined) return null;
  return (
    <p class="day-link">
      <a href={figures}>{strings.allFigures}</a>
    </p>
  );
}
