import { IANAZone } from 'luxon';
import * as z from 'zod';
import { cardSettings } from '../../model/pictures/social-card.ts';
import {
  optionalOutputs,
  policyKinds,
  type StyleRuleId,
  styleRuleIds,
} from '../../model/site/publication.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { emailAddress } from '../fields/email.ts';
import { identifier } from '../fields/identifier.ts';
import { line, translatedLine } from '../fields/line.ts';
import { pageAddress, secureAddress } from '../fields/link.ts';
import { faultless } from '../fields/text-schema.ts';
import { translated } from '../fields/translated.ts';
import { issueText, quote } from '../issue-text.ts';
import { authorFields } from '../kinds/author-fields.ts';
import { coloursField } from '../look/colours.ts';
import { iconField, logoField } from '../look/logo.ts';
import { footerField, menuField, socialField } from '../look/menu.ts';
import { securityField } from '../look/security.ts';
import { stringsField } from '../look/strings.ts';
import { typefacesField } from '../look/typefaces.ts';
import { widthField } from '../look/width.ts';
import { topicsField } from './topic.ts';

const languageFields = z.strictObject({
  code: z.string().describe('the code of the language, such as en'),
  name: line('the name of the language in that language'),
  locale: faultless(
    z.string().describe('the locale of dates and numbers, such as en-GB'),
    localeFault,
  ),
  direction: z.enum(['ltr', 'rtl']),
});

function localeFault(written: string): string | undefined {
  if (isLocale(written)) return undefined;
  const meant = written.trim().replaceAll('_', '-');
  const advice = isLocale(meant) ? `write ${meant}` : 'write one such as en-GB';
  return issueText(`unknown locale ${quote(written)}`, advice);
}

/** Whether `Intl` supports a locale. */
function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}

function zoneFault(zone: string): string | undefined {
  if (IANAZone.isValidZone(zone)) return undefined;
  const known = Intl.supportedValuesOf('timeZone');
  const advice = didYouMean(zone, known, 'write an IANA zone, such as Africa/Tripoli or Etc/UTC');
  return issueText(`unknown time zone ${quote(zone)}`, advice);
}

/** Where an e-mail address in place of a page belongs. */
const publisherEmail = '"email" of "publisher"';

const policyFields = z.strictObject(
  Object.fromEntries(
    policyKinds.map((kind) => [kind, pageAddress('the address of the policy').optional()]),
  ),
);

const deskFields = z.strictObject({
  id: identifier('a name for the desk, such as "foreign-desk"'),
  name: translated(line('the name'), 'the name of the desk'),
  description: translatedLine('one line about the desk').optional(),
  url: pageAddress('the page about the desk').optional(),
  sameAs: z.array(secureAddress('the address of a page about the same')).default([]),
  ...authorFields,
});

/** The schema of `site.yaml`. `readBaseUrl` checks `baseUrl`. */
export const siteFields = z.strictObject({
  name: translated(line('the name'), 'the name of the publication'),
  tagline: translated(line('a line under the name'), 'a line that says what the publication is'),
  baseUrl: z
    .string()
    .describe("the address of the site's root, such as https://paper.example/")
    .optional(),
  languages: z
    .array(languageFields)
    .min(1, { error: () => issueText('"languages" is empty', 'write at least one language') })
    .describe('a list of languages, each with "code", "name", "locale" and "direction"'),
  timeZone: faultless(
    z.string().describe('the zone in which dates are shown, such as Africa/Tripoli'),
    zoneFault,
  ),
  publisher: z
    .strictObject({
      name: line('the name of the publisher'),
      email: emailAddress().optional(),
    })
    .describe('a mapping with "name" and "email"'),
  copyright: line('the name of the copyright holder').optional(),
  licence: secureAddress('the address of the licence').optional(),
  contact: pageAddress('the page that says how to reach the newsroom', publisherEmail).optional(),
  errorReports: pageAddress('the page on which readers report errors', publisherEmail).optional(),
  policies: policyFields.default({}),
  desks: z.array(deskFields).default([]),
  topics: topicsField.default({}),
  budgets: z.record(z.string(), z.int().min(1)).default({}),
  leaveOut: z.array(z.enum(optionalOutputs)).default([]),
  houseStyle: z
    .strictObject(
      Object.fromEntries(
        styleRuleIds.map((id) => [id, z.enum(['on', 'off']).optional()]),
      ) as Record<StyleRuleId, z.ZodOptional<z.ZodEnum<{ on: 'on'; off: 'off' }>>>,
    )
    .describe('a mapping of rules to on or off')
    .default({}),
  cards: z.enum(cardSettings).default('all'),
  logo: logoField.optional(),
  icon: iconField.optional(),
  menu: menuField.optional(),
  footer: footerField.default([]),
  social: socialField.default([]),
  colours: coloursField.default({}),
  typefaces: typefacesField.optional(),
  width: widthField.default({}),
  security: securityField.optional(),
  strings: stringsField.default({}),
  offline: z.boolean().default(false),
  parser: z.enum(['remark', 'satteri']).default('remark'),
});

/** The validated fields of `site.yaml`. */
export type SiteFields = z.output<typeof siteFields>;
