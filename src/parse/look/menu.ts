import * as z from 'zod';
import type { ByLanguage } from '../../model/language.ts';
import { type MenuItem, menuParts, type NamedLink } from '../../model/site/menu.ts';
import { translatedLine } from '../fields/line.ts';
import { pageAddress, secureAddress } from '../fields/link.ts';
import { issueText } from '../issue-text.ts';
import { byLanguage } from '../kinds/by-language.ts';

const linkFields = {
  name: translatedLine('the words of the link'),
  url: pageAddress('where the link leads'),
};

const link = z.strictObject(linkFields).describe('a mapping with "name" and "url"');

/** The schema of `footer`. */
export const footerField = z.array(link);

/** The schema of `menu`: words for what Dateline can list, and links. */
export const menuField = z
  .array(
    z.preprocess(
      (input) => (typeof input === 'string' ? { part: input } : input),
      z
        .strictObject({
          part: z.enum(menuParts).optional(),
          name: linkFields.name.optional(),
          url: linkFields.url.optional(),
        })
        .refine(({ part, name, url }) => (part === undefined ? name && url : !(name || url)), {
          error: () =>
            issueText(
              'an item of the menu needs "name" and "url"',
              `write both, or one of the words ${menuParts.join(', ')}`,
            ),
        }),
    ),
  )
  .min(1, { error: () => issueText('"menu" is empty', 'write an item, or delete it') });

/** The schema of `social`. */
export const socialField = z.array(secureAddress('the address of a profile'));

/** The items of a menu. @param codes of the site's languages */
export function toMenu(
  items: z.output<typeof menuField>,
  codes: readonly string[],
): readonly MenuItem[] {
  return items.flatMap(({ part, name, url }, index): readonly MenuItem[] => {
    if (part !== undefined) return [part];
    return url === undefined ? [] : [namedLink({ name, url }, codes, ['menu', index, 'url'])];
  });
}

/** The links of the footer. @param codes of the site's languages */
export function toFooter(
  items: z.output<typeof footerField>,
  codes: readonly string[],
): readonly NamedLink[] {
  return items.map((item, index) => namedLink(item, codes, ['footer', index, 'url']));
}

function namedLink(
  { name, url }: { readonly name: ByLanguage<string> | undefined; readonly url: string },
  codes: readonly string[],
  at: NamedLink['at'],
): NamedLink {
  return { names: byLanguage(name, codes), url, at };
}
