import type { Href } from '../../model/address/href.ts';
import type { PeriodCount } from '../../model/site/fact-values.ts';
import type { Links } from './links.ts';

/** A link to the archive of a day or a month. */
export interface ArchiveLink {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly period: string;
  readonly href: Href;
  /** The number of articles in it. */
  readonly count: number;
}

/** Links to days or months, in the given order. */
export function archiveLinks(
  periods: readonly PeriodCount[],
  links: Links,
): readonly ArchiveLink[] {
  return periods.map(([period, count]) => ({ period, href: links.archive(period), count }));
}
