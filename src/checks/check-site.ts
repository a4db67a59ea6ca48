import type { Problem } from '../model/problem.ts';
import { checkCardCharacters } from './card-characters.ts';
import { checkInternalLinks } from './internal-links.ts';
import { checkAddresses } from './site-addresses.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** The problems that only the whole site shows, in no order: links, headlines on cards, addresses. */
export function checkSite(checked: SiteCheckInput): readonly Problem[] {
  return [
    ...checkInternalLinks(checked),
    ...(checked.cards ? checkCardCharacters(checked.site) : []),
    ...checkAddresses(checked),
  ];
}
