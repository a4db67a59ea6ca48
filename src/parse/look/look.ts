import type { Look } from '../../model/site/look.ts';
import type { SiteFields } from '../site/site-fields.ts';
import { toColours } from './colours.ts';

/** The look that the fields of site.yaml choose. */
export function toLook({ colours = {}, width = {} }: Partial<SiteFields>): Look {
  return { colours: toColours(colours), width };
}
