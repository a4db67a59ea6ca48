import { joinEntries } from '../../markdown/live/join-entries.ts';
import { figureQuotesOf, type SeparatedBody } from '../../markdown/live/separated-body.ts';
import type { SourceFile } from '../../model/content-file.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Moment } from '../../model/moment.ts';
import type { Point } from '../../model/point.ts';
import { type Checked, errorAt, type Problem, warningAt } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import { fieldName } from '../issue-messages.ts';
import { languageCodes, type ParseContext, type Typesetter, typesetter } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { withOwnLinks } from '../site/own-links.ts';
import { referenceAt } from '../yaml/reference-at.ts';
import { repeatedIds } from '../yaml/repeated-ids.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { readArticleParts } from './article-parts.ts';
import { namedIn, toLead } from './article-references.ts';
import type { ArticleFields, ArticleSchemas } from './article-schema.ts';
import { eventFields, toEvents } from './event-fields.ts';
import { toFigures } from './figure-fields.ts';
import { figureQuoteProblems } from './figure-quotes.ts';
import { liveEntries } from './live-entries.ts';
import { plainValues } from './plain-fields.ts';
import { validItems } from './valid-items.ts';

/** An article as it is parsed: the entries in its body may not be joined yet. */
export interface SeparatedArticle extends Omit<ParsedArticle, 'body'> {
  readonly body: SeparatedBody;
}

/** Parses an article with its whole body. See `parseSeparatedArticle`. */
export function parseArticle(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedArticle | undefined> {
  const { value, problems } = parseSeparatedArticle(source, context);
  return { value: value && joinedArticle(value), problems };
}

export function joinedArticle(article: SeparatedArticle): ParsedArticle {
  return { ...article, body: joinEntries(article.body) };
}

/**
 * Parses `articles/**` `/slug[.lang].md`.
 * @returns undefined if the front matter or one of the fields that every page needs (section,
 *   publication time, byline, sources) cannot be read; in any case all problems of the file
 */
export function parseSeparatedArticle(
  source: SourceFile,
  context: ParseContext,
): Checked<SeparatedArticle | undefined> {
  const { value: parts, problems } = readArticleParts(source, context);
  const collector = new ProblemCollector();
  collector.add(problems);
  if (parts === undefined) return collector.result(undefined);
  const { document, fields, schemas, name, body } = parts;
  const { timeZone } = context.publication;
  collector.add(crossFieldProblems(fields, document));
  collector.add(timelineProblems(body.rest.timeline, document));
  // The rules for translations and the URL depend on the language.
  if (!parts.isKnownLanguage) return collector.result(undefined);
  collector.add(translationProblems(fields, document, name.lang, context));
  const article = toArticle(fields, document.data, schemas, typesetter(context, name.lang));
  if (article === undefined) return collector.result(undefined);
  // A language without words has been reported with `site.yaml`.
  const numbers = context.words[name.lang]?.numbers;
  const quotes = figureQuotesOf(body);
  if (numbers) collector.add(figureQuoteProblems(document, numbers, quotes, article.figures));
  const { entries: written, ...rest } = withOwnLinks(body.rest, document, context);
  const live = { written: written ?? [], document, timeZone };
  const entries = collector.unwrap(liveEntries(live, article));
  const own = entries.length === 0 ? {} : { entries };
  return collector.result({
    path: source.path,
    ...name,
    ...article,
    ...own,
    body: { ...body, rest },
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

/** A timeline shows the events of a story. @param at its place in the text; undefined if there is none */
function timelineProblems(at: Point | undefined, { path, data }: YamlDocument): Problem[] {
  if (at === undefined || data.story !== undefined) return [];
  const advice = 'add "story" to the front matter, or remove ::timeline';
  return [errorAt(path, at, 'a timeline in an article without a story', advice)];
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
    ...namedIn(fields),
    sources: sources.map(({ name, kind, url }) => ({ name: typeset.text(name), kind, url })),
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
