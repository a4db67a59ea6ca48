import * as z from 'zod';
import { eventFields } from './event-fields.ts';
import { followedVersion } from './fields/followed-version.ts';
import { identifier } from './fields/identifier.ts';
import { line, lineOfLength, sentence } from './fields/line.ts';
import { webAddress } from './fields/link.ts';
import { moment } from './fields/moment.ts';
import { oldAddress } from './fields/old-address.ts';
import { topicCode } from './fields/topic-code.ts';
import { figureFields } from './figure-fields.ts';
import { quote, say } from './saying.ts';

const sourceFields = z.strictObject({
  name: line('the name of the source'),
  kind: z.enum(['agency', 'official', 'document', 'interview', 'witness']),
  url: webAddress('the address of the source').optional(),
});

const correctionFields = z.strictObject({
  date: moment('when it was corrected'),
  note: line('one sentence that says what was wrong and what is right'),
  was: line('what stood there').optional(),
  now: line('what stands there now').optional(),
  substantive: z.boolean().default(true),
});

const updateFields = z.strictObject({
  date: moment('when it was added'),
  note: line('one sentence that says what is new'),
  substantive: z.boolean().default(false),
});

/** What a path was meant to be: from any folder, with the separators of any system. */
function pathOf(written: string): string {
  const names = written.split(/[/\\]/).map((name) => name.replace(/^\.+|\p{Cc}/gu, ''));
  const at = names.findIndex((name) => name.toLowerCase() === 'media');
  const inside = names.slice(at + 1).filter((name) => name !== '');
  return inside.length === 0 ? '/media/port.jpg' : `/media/${inside.join('/')}`;
}

const leadFields = z.strictObject({
  image: z
    .string()
    .describe('the picture, such as /media/port.jpg')
    .refine((path) => /^\/media(?:\/(?!\.)[^/\\\p{Cc}]+)+$/u.test(path), {
      error: ({ input }) =>
        say(
          `${quote(String(input))} is no picture of the folder media`,
          `write its path as ${pathOf(String(input))}`,
        ),
    }),
  alt: line('what the picture shows, for readers who cannot see it').optional(),
  caption: line('the caption').optional(),
  credit: line('who took the picture or owns it').optional(),
  licence: line('the licence').optional(),
});

const sizeOf = (input: unknown): number => (Array.isArray(input) ? input.length : 0);

/** The front matter of an article. */
export const articleFields = z.strictObject({
  headline: lineOfLength('the headline, 10 to 110 characters', 10, 110),
  standfirst: lineOfLength('one or two sentences, at most 300 characters', 1, 300),
  kicker: lineOfLength('a word or two, at most 40 characters', 1, 40).optional(),
  section: identifier('the id of a section'),
  story: identifier('the id of a story').optional(),
  published: moment('when the article is published'),
  updated: moment('when the article was last changed').optional(),
  status: z.enum(['draft', 'ready']).default('ready'),
  place: identifier('the id of a place').optional(),
  byline: z
    .array(identifier('the id of a person or a desk'))
    .min(1, { error: () => say('"byline" is empty', 'name at least one person or desk') })
    .describe('a list of people or desks, such as [foreign-desk]'),
  sources: z
    .array(sourceFields)
    .min(1, { error: () => say('"sources" is empty', 'name at least one source') })
    .describe('a list of sources, each with "name" and "kind"'),
  lead: leadFields.optional(),
  keyPoints: z
    .array(sentence('one sentence'))
    .max(5, {
      error: ({ input }) =>
        say(
          `"keyPoints" has ${sizeOf(input)} items, ${sizeOf(input) - 5} too many`,
          'keep five at most',
        ),
    })
    .default([]),
  topics: z.array(topicCode()).default([]),
  events: z.array(eventFields).default([]),
  figures: z.array(figureFields).default([]),
  corrections: z.array(correctionFields).default([]),
  updates: z.array(updateFields).default([]),
  movedFrom: z.array(oldAddress()).default([]),
  translationOf: z.strictObject({ version: followedVersion() }).optional(),
});

/** The front matter of an article that a map leads. */
export const articleFieldsWithMap = articleFields.extend({
  lead: z.strictObject({
    map: z
      .array(identifier('the id of a place'))
      .min(1, { error: () => say('"map" is empty', 'name at least one place, or delete "lead"') })
      .describe('a list of places, such as [port-esker, grey-rock]'),
  }),
});

type Lead = NonNullable<
  z.output<typeof articleFields>['lead'] | z.output<typeof articleFieldsWithMap>['lead']
>;

export type LeadImageFields = Extract<Lead, { image: string }>;

/** What an article's front matter says, once it has been checked. */
export interface ArticleFields extends Omit<z.output<typeof articleFields>, 'lead'> {
  readonly lead?: Lead | undefined;
}
