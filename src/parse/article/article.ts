import type { SourceFile } from '../../model/content-file.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Moment } from '../../model/moment.ts';
import type { PictureUse } from '../../model/pictures/picture.ts';
import { type Checked, errorAt, type Problem, warningAt } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import { readFileName } from '../file-name.ts';
import { fieldName } from '../issue-messages.ts';
import { languageCodes, type ParseContext, type Typesetter, typesetter } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { withOwnLinks } from '../site/own-links.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { readFields } from '../yaml/read-fields.ts';
import { referenceAt, referencesAt } from '../yaml/reference-at.ts';
import { repeatedIds } from '../yaml/repeated-ids.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import {
  type ArticleFields,
  type ArticleSchemas,
  articleSchemas,
  type LeadImageFields,
} from './article-schema.ts';
import { eventFields, toEvents } from './event-fields.ts';
import { toFigures } from './figure-fields.ts';
import { figureQuoteProblems } from './figure-quotes.ts';
import { liveEntries } from './live-entries.ts';
import { plainValues } from './plain-fields.ts';
import { readArticleBody } from './read-body.ts';
import { possibleIds } from './read-faulty-article.ts';
import { validItems } from './valid-items.ts';

/**
 * Parses `articles/**` `/slug[.lang].md`.
 * @returns undefined if the front matter or one of the fields that every page needs (section,
 *   publication time, byline, sources) cannot be read; in any case all problems of the file
 */
export function parseArticle(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedArticle | undefined> {
  const collector = new ProblemCollector();
  const { isKnownLanguage, ...name } = collector.unwrap(readFileName(source.path, context));
  const front = collector.unwrap(readFrontMatter(source));
  if (front === undefined) return collector.result(undefined);
  const { document, bodyStart } = front;
  // If the front matter is unreadable, no quote is reported by mistake.
  const ids = document ? figureIds(document) : possibleIds(source.text.slice(0, bodyStart));
  const body = collector.unwrap(
    readArticleBody(source, bodyStart, name.lang, context, new Set(ids)),
  );
  if (document === undefined) return collector.result(undefined);
  const { timeZone } = context.publication;
  const schemas = articleSchemas(context);
  const fields: Partial<ArticleFields> = hasLeadMap(document)
    ? collector.unwrap(readFields(schemas.articleWithMap, document, timeZone))
    : collector.unwrap(readFields(schemas.article, document, timeZone));
  collector.add(crossFieldProblems(fields, document));
  // The rules for translations and the URL depend on the language.
  if (!isKnownLanguage) return collector.result(undefined);
  collector.add(translationProblems(fields, document, name.lang, context));
  const article = toArticle(fields, document.data, schemas, typesetter(context, name.lang));
  if (article === undefined) return collector.result(undefined);
  // A language without words has been reported with `site.yaml`.
  const numbers = context.words[name.lang]?.numbers;
  if (numbers) collector.add(figureQuoteProblems(document, numbers, body.figures, article.figures));
  const { entries: written, ...text } = withOwnLinks(body, document, context);
  const live = { written: written ?? [], document, timeZone };
  const entries = collector.unwrap(liveEntries(live, article));
  const own = entries.length === 0 ? {} : { entries };
  return collector.result({ path: source.path, ...name, ...article, ...own, body: text });
}

/** Whether the lead is a map, not a picture. */
function hasLeadMap({ data }: YamlDocument): boolean {
  const { lead } = data;
  return typeof lead === 'object' && lead !== null && 'map' in lead;
}

/** The ids that the body may quote. Includes invalid figures, which are reported separately. */
function figureIds(document: YamlDocument): string[] {
  const { figures } = document.data;
  if (!Array.isArray(figures)) return [];
  return figures.map((figure: unknown) => {
    const hasId = typeof figure === 'object' && figure !== null && 'id' in figure;
    return hasId ? String(figure.id) : '';
  });
}

function crossFieldProblems(fields: Partial<ArticleFields>, document: YamlDocument): Problem[] {
  const { published } = fields;
  const repeated = [
    ...repeatedIds(fields.events, 'events', document),
    ...repeatedIds(fields.figures, 'figures', document),
  ];
  if (published === undefined) return repeated;
  const early = (['updated', 'until'] as const).filter((name) => {
    const epoch = fields[name]?.epoch ?? Number.POSITIVE_INFINITY;
    return name === 'until' ? epoch <= published.epoch : epoch < published.epoch;
  });
  return [
    ...repeated,
    ...early.map((name) => earlyProblem(name, published, document)),
    ...earlyChanges(fields, published, document),
  ];
}

/** Warns of corrections and updates that are dated before the article was published. */
function earlyChanges(
  fields: Partial<ArticleFields>,
  published: Moment,
  document: YamlDocument,
): Problem[] {
  return (['corrections', 'updates'] as const).flatMap((name) =>
    (fields[name] ?? []).flatMap(({ date }, index) => {
      if (date.epoch >= published.epoch) return [];
      const noun = name === 'corrections' ? 'correction' : 'update';
      const message = `the ${noun} is dated ${date.iso}, before "published", ${published.iso}`;
      const advice = 'correct one of the two';
      return [warningAt(document.path, document.at([name, index, 'date']), message, advice)];
    }),
  );
}

function earlyProblem(name: 'updated' | 'until', published: Moment, document: YamlDocument) {
  const relation = name === 'until' ? 'not after' : 'before';
  const message = `${fieldName([name])} is ${relation} "published", ${published.iso}`;
  const advice = `correct one of the two, or delete "${name}"`;
  return errorAt(document.path, document.at([name]), message, advice);
}

/** An article in the default language is an original, so it cannot follow another version. */
function translationProblems(
  { translationOf }: Partial<ArticleFields>,
  document: YamlDocument,
  lang: LanguageCode,
  context: ParseContext,
): Problem[] {
  if (translationOf === undefined || lang !== defaultLanguage(context.publication)) return [];
  const message = `an original cannot have "translationOf": the file is in the default language, ${lang}`;
  const others = languageCodes(context.publication).slice(1);
  const advice =
    others.length === 0
      ? 'delete it'
      : `delete it, or add the language to the file name: ".${others[0]}.md"`;
  return [errorAt(document.path, document.keyAt(['translationOf']), message, advice)];
}

type ArticleValues = Omit<ParsedArticle, 'path' | 'slug' | 'lang' | 'body'>;

function toArticle(
  fields: Partial<ArticleFields>,
  data: YamlDocument['data'],
  schemas: ArticleSchemas,
  typeset: Typesetter,
): ArticleValues | undefined {
  const { published, byline, sources } = fields;
  const section = referenceAt(fields.section, ['section']);
  if (!section || !published || !byline || !sources) return undefined;
  return {
    ...plainValues(fields, typeset),
    section,
    published,
    refresh: fields.refresh,
    story: referenceAt(fields.story, ['story']),
    place: referenceAt(fields.place, ['place']),
    leadMap: toLeadMap(fields.lead),
    byline: referencesAt(byline, ['byline']),
    sources: sources.map(({ name, kind, url }) => ({ name: typeset.text(name), kind, url })),
    topics: referencesAt(fields.topics ?? [], ['topics']),
    events: toEvents(validItems(eventFields, fields.events, data.events), typeset),
    figures: toFigures(validItems(schemas.figure, fields.figures, data.figures), typeset),
    translationOf: fields.translationOf && {
      version: fields.translationOf.version,
      at: ['translationOf', 'version'],
    },
    movedFrom: (fields.movedFrom ?? []).map((old, index) => ({
      path: old,
      at: ['movedFrom', index],
    })),
    ...toTexts(fields, typeset),
  };
}

function toTexts(
  fields: Partial<ArticleFields>,
  typeset: Typesetter,
): Pick<ParsedArticle, 'lead' | 'corrections' | 'updates'> {
  const { lead, corrections = [], updates = [] } = fields;
  return {
    lead: lead && 'image' in lead ? toLead(lead, typeset) : undefined,
    corrections: corrections.map(({ date, note, was, now, substantive }) => ({
      date,
      note: typeset.text(note),
      was: typeset.optional(was),
      now: typeset.optional(now),
      substantive,
    })),
    updates: updates.map(({ date, note, substantive }) => ({
      date,
      note: typeset.text(note),
      substantive,
    })),
  };
}

function toLead(
  { image, alt, caption, credit, licence }: LeadImageFields,
  typeset: Typesetter,
): PictureUse {
  return {
    path: image.slice(1),
    alt: typeset.optional(alt),
    caption: typeset.optional(caption),
    credit: typeset.optional(credit),
    licence: typeset.optional(licence),
    at: ['lead', 'image'],
    isPlain: true,
  };
}

function toLeadMap(lead: ArticleFields['lead']): ParsedArticle['leadMap'] {
  if (lead === undefined || !('map' in lead)) return undefined;
  return { places: referencesAt(lead.map, ['lead', 'map']) };
}
