import type { Problem } from '../model/problem.ts';
import { cardProblems } from './card-problems.ts';
import type { CheckedSite } from './checked-site.ts';
import { checkInternalLinks } from './internal-links.ts';
import { addressProblems } from './site-addresses.ts';

/** The problems that only the whole site shows, in no order: links, headlines on cards, addresses. */
export function siteProblems(checked: CheckedSite): readonly Problem[] {
  return [
    ...checkInternalLinks(checked),
    ...(checked.cards ? cardProblems(checked.site) : []),
    ...addressProblems(checked),
  ];
}
