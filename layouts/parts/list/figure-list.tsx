import type { FigureView } from '../../../src/pages/views/figure-view.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { FigureAmount } from '../figure-value.tsx';

/** Figures, each with its value, what it counts, its source and its date. */
export function FigureList({
  figures,
  context,
}: {
  figures: readonly FigureView[];
  context: LayoutContext;
}) {
  const strip = 'figures figures-strip';
  return (
    <ul class={figures.length === 3 ? `${strip} figures-three` : strip}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <p class="figure-value">
            <FigureAmount value={figure} context={context} />
          </p>
          <p class="figure-of">
            <a href={figure.href}>{figure.of}</a>
          </p>
          <p class="meta">
            <FigureSource sources={[figure.source]} asOf={figure.asOf} context={context} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The sources of a figure, and the day for which it holds. */
export function FigureSource({
  sources,
  asOf,
  context: { format, strings },
}: {
  sources: readonly string[];
  asOf: string;
  context: LayoutContext;
}) {
  return (
    <>
      <span>{format.list(sources)}</span>{' '}
      <time dateTime={asOf}>{strings.asOf(format.day(asOf))}</time>
    </>
  );
}

/** The link to the list of all figures. */
export function AllFigures({ context: { edition, strings } }: { context: LayoutContext }) {
  const { figures } = edition.directories;
  if (figures === undefined) return null;
  return (
    <p class="day-link">
      <a href={figures}>{strings.allFigures}</a>
    </p>
  );
}
