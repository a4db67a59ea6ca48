import type { Neighbour } from '../../src/pages/archive-pages.ts';
import type { ArchiveLink } from '../../src/pages/views/archive-links.ts';
import type { Surroundings } from './layout-props.ts';

/** Months, each with how much was published in it. */
export function ArchiveList({
  months,
  around,
}: {
  months: readonly ArchiveLink[];
  around: Surroundings;
}) {
  return (
    <ul class="archive-list">
      {months.map(({ period, href, count }) => (
        <li key={period}>
          <a href={href}>{around.format.month(period)}</a>{' '}
          <span class="meta">
            {around.strings.articleCount(count, around.format.number(count))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The way to the period before and the one after. */
export function ArchiveNeighbours({
  earlier,
  later,
  name,
  around,
}: {
  earlier: Neighbour | undefined;
  later: Neighbour | undefined;
  /** Writes a period in words. */
  name: (period: string) => string;
  around: Surroundings;
}) {
  if (earlier === undefined && later === undefined) return null;
  const { strings } = around;
  return (
    <nav class="archive-neighbours" aria-label={strings.archive}>
      {earlier !== undefined && (
        <a href={earlier.href} rel="prev">
          <span class="label">{strings.earlier}</span> {name(earlier.period)}
        </a>
      )}
      {later !== undefined && (
        <a href={later.href} rel="next">
          <span class="label">{strings.later}</span> {name(later.period)}
        </a>
      )}
    </nav>
  );
}
