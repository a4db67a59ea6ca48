import type { AdjacentPeriod } from '../../../src/pages/archive-pages.ts';
import type { ArchiveLink } from '../../../src/pages/views/archive-links.ts';
import { Block } from '../article/block.tsx';
import type { LayoutContext } from '../document/layout-props.ts';

/** Links to months, each with its number of articles. */
export function ArchiveList({
  months,
  context,
}: {
  months: readonly ArchiveLink[];
  context: LayoutContext;
}) {
  return (
    <ul class="archive-list">
      {months.map(({ period, href, count }) => (
        <li key={period}>
          <span class="dotted">
            <a href={href}>{context.format.month(period)}</a>
          </span>{' '}
          <span class="meta">
            {context.strings.articleCount(count, context.format.number(count))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The months with further articles than a list shows; nothing if it shows all. @param id of the block */
export function EarlierMonths({
  months,
  context,
  id = 'page.earlier',
}: {
  months: readonly ArchiveLink[];
  context: LayoutContext;
  id?: string;
}) {
  if (months.length === 0) return null;
  return (
    <Block id={id} heading={context.strings.earlierInSection}>
      <ArchiveList months={months} context={context} />
    </Block>
  );
}

/** Links to the previous and the next period. */
export function AdjacentArchives({
  earlier,
  later,
  format,
  context,
}: {
  earlier: AdjacentPeriod | undefined;
  later: AdjacentPeriod | undefined;
  /** Formats a period: `August 2016`. */
  format: (period: string) => string;
  context: LayoutContext;
}) {
  if (earlier === undefined && later === undefined) return null;
  const { strings } = context;
  return (
    <nav class="archive-neighbours" aria-label={strings.archive}>
      {earlier !== undefined && (
        <a href={earlier.href} rel="prev">
          <span class="label">{strings.earlier}</span> {format(earlier.period)}
        </a>
      )}
      {later !== undefined && (
        <a href={later.href} rel="next">
          <span class="label">{strings.later}</span> {format(later.period)}
        </a>
      )}
    </nav>
  );
}
