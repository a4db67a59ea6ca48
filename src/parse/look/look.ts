import type { Look } from '../../model/site/look.ts';
import type { Typefaces } from '../../model/site/typefaces.ts';
import type { SiteFields } from '../site/site-fields.ts';
import { toColours } from './colours.ts';
import { toLogo } from './logo.ts';

/** The look that the fields of site.yaml choose. */
export function toLook({
  colours = {},
  width = {},
  logo,
  icon,
  typefaces,
}: Partial<SiteFields>): Look {
  return {
    colours: toColours(colours),
    ...(logo === undefined ? {} : { logo: toLogo(logo) }),
    ...(icon === undefined ? {} : { icon }),
    ...(typefaces === undefined ? {} : { typefaces: definedOnly(typefaces) }),
    width,
  };
}

/** Without the roles that site.yaml leaves out. */
function definedOnly(typefaces: NonNullable<SiteFields['typefaces']>): Typefaces {
  return Object.fromEntries(Object.entries(typefaces).filter(([, source]) => source !== undefined));
}
