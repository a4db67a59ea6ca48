import * as z from 'zod';
import { lazyByObject } from '../../model/lazy.ts';
import type { NumberLanguage } from '../../model/number-language.ts';
import { articleFields } from '../../model/site/article/article-fields.ts';
import type { CustomFieldName } from '../../model/site/article/article-values.ts';
import { followedVersion } from '../fields/followed-version.ts';
import { reference } from '../fields/identifier.ts';
import { line } from '../fields/line.ts';
import { webAddress } from '../fields/link.ts';
import { moment } from '../fields/moment.ts';
import { oldAddress } from '../fields/old-address.ts';
import { refreshInterval } from '../fields/refresh-interval.ts';
import { faultless } from '../fields/text-schema.ts';
import { referredTopic } from '../fields/topic-code.ts';
import { issueText, quote } from '../issue-text.ts';
import { numberLanguages, type ParseContext } from '../parse-context.ts';
import { eventFields } from './event-fields.ts';
import { figureFields } from './figure-fields.ts';
import { plainSchemas } from './plain-fields.ts';

const sourceFields = z.strictObject({
  name: line('the name of the source'),
  kind: z.enum(['agency', 'official', 'document', 'interview', 'witness']),
  url: webAddress('the address of the source').optional(),
});

const correctionFields = z.strictObject({
  date: moment('when it was corrected'),
  note: line('one sentence that says what was wrong and what is right'),
  was: line('the old wording').optional(),
  now: line('the new wording').optional(),
  substantive: z.boolean().default(true),
});

const updateFields = z.strictObject({
  date: moment('when it was added'),
  note: line('one sentence that says what is new'),
  substantive: z.boolean().default(false),
});

/** Proposes a path in the media folder for one that starts elsewhere or has another system's separators. */
function proposePath(written: string): string {
  const names = written.split(/[/\\]/).map((name) => name.replace(/^\.+|\p{Cc}/gu, ''));
  const at = names.findIndex((name) => name.toLowerCase() === 'media');
  const inside = names.slice(at + 1).filter((name) => name !== '');
  return inside.length === 0 ? '/media/port.jpg' : `/media/${inside.join('/')}`;
}

/** What to write for a path that is wrong: an address, or the Markdown of a picture. */
function pathAdvice(written: string): string {
  const target = /^!?\[[^\]]*\]\(([^)\s]+)/.exec(written)?.[1] ?? written;
  return /^https?:/i.test(target)
    ? 'put the file into content/media, and write its path, such as /media/port.jpg'
    : `write ${proposePath(target)}`;
}

const leadFields = z.strictObject({
  image: faultless(z.string().describe('the picture, such as /media/port.jpg'), (path) =>
    /^\/media(?:\/(?!\.)[^/\\\p{Cc}]+)+$/u.test(path)
      ? undefined
      : issueText(`${quote(path)} is not a path in the media folder`, pathAdvice(path)),
  ),
  alt: line('what the picture shows, for readers who cannot see it').optional(),
  caption: line('the caption').optional(),
  credit: line('who took the picture or owns it').optional(),
  licence: line('the licence').optional(),
});

/** The schemas of the custom fields except `figures`, which depends on the languages. */
const ownSchemas = {
  section: reference('section', 'the id of a section'),
  story: reference('story', 'the id of a story').optional(),
  published: moment('when the article is published'),
  refresh: refreshInterval().optional(),
  place: reference('place', 'the id of a place').optional(),
  byline: z
    .array(reference('author', 'the id of a person or a desk'))
    .min(1, { error: () => issueText('"byline" is empty', 'name at least one person or desk') })
    .describe('a list of people or desks, such as [foreign-desk]'),
  sources: z
    .array(sourceFields)
    .min(1, { error: () => issueText('"sources" is empty', 'name at least one source') })
    .describe('a list of sources, each with "name" and "kind"'),
  lead: leadFields.optional(),
  topics: z.array(referredTopic()).default([]),
  events: z.array(eventFields).default([]),
  corrections: z.array(correctionFields).default([]),
  updates: z.array(updateFields).default([]),
  movedFrom: z.array(oldAddress()).default([]),
  translationOf: z.strictObject({ version: followedVersion() }).optional(),
} satisfies Readonly<Record<Exclude<CustomFieldName, 'figures'>, z.ZodType>>;

const leadMapFields = z.strictObject(
  {
    map: z
      .array(reference('place', 'the id of a place'))
      .min(1, {
        error: () => issueText('"map" is empty', 'name at least one place, or delete "lead"'),
      })
      .describe('a list of places, such as [port-esker, grey-rock]'),
  },
  {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      if (!issue.keys.every((key) => key in leadFields.shape)) return undefined;
      return issue.keys
        .map((key) =>
          issueText(`"lead" is a map, so it has no "${key}"`, 'delete it, or delete "map"'),
        )
        .join('\n');
    },
  },
);

function makeSchemas(languages: readonly NumberLanguage[]) {
  const figure = figureFields(languages);
  // Spreading `articleFields` first keeps the order of that table.
  const article = z.strictObject({
    ...articleFields,
    ...plainSchemas,
    ...ownSchemas,
    figures: z.array(figure).default([]),
  });
  return { article, articleWithMap: article.extend({ lead: leadMapFields }), figure };
}

/** The schemas of an article's front matter, with a picture or a map as its lead, and of one figure. */
export type ArticleSchemas = ReturnType<typeof makeSchemas>;

/** The schemas for the articles of a site, which are created once for each context. */
export const articleSchemas = lazyByObject((context: ParseContext) =>
  makeSchemas(numberLanguages(context)),
);

type Lead = NonNullable<
  z.output<ArticleSchemas['article']>['lead'] | z.output<typeof leadMapFields>
>;

export type LeadImageFields = Extract<Lead, { image: string }>;

/** The validated front matter of an article. */
export interface ArticleFields extends Omit<z.output<ArticleSchemas['article']>, 'lead'> {
  readonly lead?: Lead | undefined;
}
