import type { Problem } from '../model/problem.ts';
import { checkBudgets } from './budget-problems.ts';
import { checkCardCharacters } from './card-characters.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkInternalLinks } from './internal-links.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** Checks what concerns the whole site: internal links, the text of cards, addresses. Problems are unsorted. */
export function checkSite(input: SiteCheckInput): readonly Problem[] {
  return [
    ...checkInternalLinks(input),
    ...checkBudgets(input),
    ...(input.cards ? checkCardCharacters(input.site) : []),
    ...checkAddresses(input),
  ];
}
