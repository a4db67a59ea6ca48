import type { FigureView } from '../../src/pages/figure-view.ts';
import type { Surroundings } from './layout-props.ts';

/** Numbers in the news, each with its qualifier, what it counts, its date and who says so. */
export function FigureList({
  figures,
  around,
  class: className = 'figures',
}: {
  figures: readonly FigureView[];
  around: Surroundings;
  class?: string;
}) {
  const { format, strings } = around;
  return (
    <ul class={className}>
      {figures.map((figure) => (
        <li key={figure.id}>
          <p class="figure-value">
            {figure.qualifier !== 'exactly' && (
              <span class="figure-qualifier">{strings.qualifiers[figure.qualifier]} </span>
            )}
            <span class="figure-amount">{format.number(figure.amount)}</span>
          </p>
          <p class="figure-of">{figure.of}</p>
          <p class="meta">
            <span>{figure.source}</span>{' '}
            <time dateTime={figure.asOf}>{strings.asOf(format.day(figure.asOf))}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
