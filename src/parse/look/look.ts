import type { Look } from '../../model/site/look.ts';
import type { SiteFields } from '../site/site-fields.ts';
import { toColours } from './colours.ts';
import { toLogo } from './logo.ts';

/** The look that the fields of site.yaml choose. */
export function toLook({ colours = {}, width = {}, logo, icon }: Partial<SiteFields>): Look {
  return {
    colours: toColours(colours),
    ...(logo === undefined ? {} : { logo: toLogo(logo) }),
    ...(icon === undefined ? {} : { icon }),
    width,
  };
}
