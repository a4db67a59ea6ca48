import type { SourceFile } from '../../model/content-file.ts';
import type { ByLanguage } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { fileStart, type Point } from '../../model/point.ts';
import type { KeyPath } from '../../model/position.ts';
import { type Checked, errorAt, type Fault } from '../../model/problem.ts';
import {
  firstFlight,
  optionalOutputs,
  type PolicyLink,
  type Publication,
  policyKinds,
  styleRuleIds,
} from '../../model/site/publication.ts';
import { noScripts } from '../../model/site/security.ts';
import { byLanguage, typesetTexts, unknownLanguages } from '../kinds/by-language.ts';
import { contrastProblems } from '../look/colours.ts';
import { toLook } from '../look/look.ts';
import { toFooter, toMenu } from '../look/menu.ts';
import { typefacePaths } from '../look/typefaces.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { isMapping } from '../yaml/mapping.ts';
import { readFields } from '../yaml/read-fields.ts';
import { pageLinkAt } from '../yaml/reference-at.ts';
import { repeatedIds } from '../yaml/repeated-ids.ts';
import { readYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { missingBaseUrl, readBaseUrl } from './base-url.ts';
import { toDesks, translatedDeskKeys } from './desk.ts';
import { readLanguages } from './languages.ts';
import { ownLinks } from './own-links.ts';
import { type SiteFields, siteFields } from './site-fields.ts';
import { topicProblems, toTopics, translatedTopicPaths } from './topic.ts';

/** Options of the build that affect the parsing of `site.yaml`. */
export interface PublicationOptions {
  /** The words of each language that Dateline supports. A language of the site without words is a problem. */
  readonly words: ByLanguage<LanguageWords>;
  /** Replaces the address in `site.yaml`. */
  readonly baseUrl?: string | undefined;
}

/**
 * Parses `site.yaml`.
 * @returns undefined if the rest of the content cannot be parsed without it: malformed YAML, or no valid
 *   address, time zone, publisher or supported language
 */
export function parsePublication(
  source: SourceFile,
  options: PublicationOptions,
): Checked<Publication | undefined> {
  const collector = new ProblemCollector();
  const document = collector.unwrap(readYaml(source.path, source.text, 'file'));
  if (document === undefined) return collector.result(undefined);
  const fields = collector.unwrap(readFields(siteFields, document, 'UTC'));
  const baseUrl = collector.unwrap(chooseBaseUrl(fields, document, options.baseUrl));
  const languages = collector.unwrap(
    readLanguages(fields.languages ?? [], document, options.words),
  );
  if (languages.length > 0) {
    const codes = languages.map(({ code }) => code);
    collector.add(unknownLanguages(document, translatedPaths(document), codes));
  }
  collector.add(repeatedIds(fields.desks, 'desks', document));
  const publication = toPublication(
    { ...fields, languages: [...languages] },
    document,
    baseUrl,
    options.words,
  );
  if (publication !== undefined) {
    collector.add(topicProblems(publication.topics, document));
    collector.add(contrastProblems(publication.look.colours, document));
  }
  return collector.result(publication);
}

function chooseBaseUrl(
  fields: Partial<SiteFields>,
  document: YamlDocument,
  override: string | undefined,
): Checked<string | undefined> {
  const collector = new ProblemCollector();
  const report = (at: Point, { message, advice }: Fault): undefined => {
    collector.add([errorAt(document.path, at, message, advice)]);
  };
  const read = (text: string, at: () => Point): string | undefined => {
    const result = readBaseUrl(text);
    return 'url' in result ? result.url : report(at(), result);
  };
  const own =
    fields.baseUrl === undefined ? undefined : read(fields.baseUrl, () => document.at(['baseUrl']));
  if (override !== undefined) return collector.result(read(override, () => fileStart));
  // A value that is not text has already been reported.
  if (!Object.hasOwn(document.data, 'baseUrl')) report(fileStart, missingBaseUrl);
  return collector.result(own);
}

/** The key paths of values in `site.yaml` that may be written by language. */
function translatedPaths(document: YamlDocument): readonly KeyPath[] {
  const inItems = (list: string, keys: readonly string[]) => {
    const items = document.data[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((_, index) => keys.map((key): KeyPath => [list, index, key]));
  };
  return [
    ['strings'],
    ...typefacePaths,
    ['name'],
    ['tagline'],
    ...inItems('desks', translatedDeskKeys),
    ...inItems('menu', ['name']),
    ...inItems('footer', ['name']),
    ...translatedTopicPaths(document),
  ];
}

function toPublication(
  fields: Partial<SiteFields>,
  document: YamlDocument,
  baseUrl: string | undefined,
  words: ByLanguage<LanguageWords>,
): Publication | undefined {
  const { timeZone, publisher, parser = 'remark', desks = [], topics = {} } = fields;
  const [first, ...others] = fields.languages ?? [];
  if (!baseUrl || !timeZone || !publisher || !first) return undefined;
  const codes = [first, ...others].map(({ code }) => code);
  const supported = codes.find((code) => Object.hasOwn(words, code));
  if (supported === undefined) return undefined;
  const languages = [first, ...others] as const;
  const context = { publication: { languages, parser, baseUrl, timeZone }, words };
  return {
    path: document.path,
    names: byLanguage(fields.name, codes),
    taglines: typesetTexts(fields.tagline, context),
    baseUrl,
    languages,
    timeZone,
    publisher: { name: publisher.name, email: publisher.email },
    copyright: fields.copyright,
    licence: fields.licence,
    contact: pageLinkAt(fields.contact, ['contact']),
    errorReports: pageLinkAt(fields.errorReports, ['errorReports']),
    policies: policyLinks(fields.policies ?? {}),
    ownLinks: ownLinks(document, baseUrl),
    ...unreadableIds(fields, document),
    desks: toDesks(desks, context),
    topics: toTopics(topics, context),
    houseStyle: styleRuleIds.filter((id) => fields.houseStyle?.[id] === 'on'),
    leaveOut: optionalOutputs.filter((name) => fields.leaveOut?.includes(name)),
    budgets: { article: firstFlight, ...fields.budgets },
    cards: fields.cards ?? 'all',
    ...lookOf(fields, codes),
    offline: fields.offline ?? false,
    parser,
  };
}

/** The ids of desks and topics that are left out because of their problems. */
function unreadableIds(
  { desks = [], topics = {} }: Partial<SiteFields>,
  { data }: YamlDocument,
): Pick<Publication, 'unreadable'> {
  const read = new Set([...desks.map(({ id }) => id), ...Object.keys(topics)]);
  const writtenDesks = Array.isArray(data.desks) ? data.desks : [];
  const written = [
    ...writtenDesks.flatMap((desk: unknown) =>
      isMapping(desk) && typeof desk.id === 'string' ? desk.id : [],
    ),
    ...Object.keys(isMapping(data.topics) ? data.topics : {}),
  ];
  const unreadable = written.filter((id) => !read.has(id));
  return unreadable.length === 0 ? {} : { unreadable };
}

/** What site.yaml decides of the look of pages, and of what they load. */
function lookOf(
  fields: Partial<SiteFields>,
  codes: readonly string[],
): Pick<Publication, 'look' | 'menu' | 'footer' | 'social' | 'security' | 'strings'> {
  const { menu, footer = [], social = [], security = noScripts, strings = {} } = fields;
  return {
    look: toLook(fields),
    menu: menu === undefined ? undefined : toMenu(menu, codes),
    footer: toFooter(footer, codes),
    ...{ social, security, strings },
  };
}

function policyLinks(policies: SiteFields['policies']): PolicyLink[] {
  return policyKinds.flatMap((kind) => {
    const url = policies[kind];
    return url === undefined ? [] : [{ kind, url, at: ['policies', kind] }];
  });
}
