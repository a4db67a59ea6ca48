import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { buildSite, type PlannedSite } from '../../../src/engine/content/build-site.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { SiteReader } from '../../../src/facts/site-reader.ts';
import type { ContentFolder, MediaFile, StaticFile } from '../../../src/model/content-file.ts';
import type { ByLanguage } from '../../../src/model/language.ts';
import type { LanguageWords } from '../../../src/model/language-words.ts';
import type { Moment } from '../../../src/model/moment.ts';
import { compareText } from '../../../src/model/order.ts';
import type { Checked } from '../../../src/model/problem.ts';
import { makePage, type PageKind, type ViewOf } from '../../../src/pages/page-kinds.ts';
import { unintended } from '../html/unintended.ts';

/** The files of a content folder as text, by path. */
export type Files = Readonly<Record<string, string>>;

/** The options of a test besides the files. */
export interface PlanOptions {
  readonly now?: Moment;
  readonly drafts?: boolean;
  readonly baseUrl?: string;
  readonly media?: readonly MediaFile[];
  readonly statics?: readonly StaticFile[];
  readonly words?: ByLanguage<LanguageWords>;
}

/** The build time of every test site, unless a test sets another. */
export const testNow = momentOf('2031-05-04T12:00:00Z');

/** A moment from its ISO form. */
export function momentOf(iso: string): Moment {
  return { iso, epoch: Date.parse(iso) };
}

/** A content folder in memory: the files as UTF-8, sorted by path. */
export function folderOf(files: Files, media: readonly MediaFile[] = []): ContentFolder {
  const encoder = new TextEncoder();
  const sorted = Object.entries(files).sort(([a], [b]) => compareText(a, b));
  return { files: sorted.map(([path, text]) => ({ path, bytes: encoder.encode(text) })), media };
}

/** The words of every language that Dateline supports. */
export const markdownWords: ByLanguage<LanguageWords> = Object.fromEntries(
  Object.entries(stringsByLanguage).map(([code, strings]) => [code, strings.parsing]),
);

/** Plans a site from files: everything that happens before the layouts. */
export function planSite(
  files: Files,
  options: PlanOptions = {},
): Checked<PlannedSite | undefined> {
  return buildSite({
    folder: { ...folderOf(files, options.media), statics: options.statics ?? [] },
    now: options.now ?? testNow,
    drafts: options.drafts ?? false,
    baseUrl: options.baseUrl,
    words: options.words ?? markdownWords,
  });
}

/** The planned site of files that must have no problems. */
export function soundSite(files: Files, options: PlanOptions = {}): PlannedSite {
  const { value, problems: all } = planSite(files, options);
  const problems = unintended(all);
  if (value === undefined || problems.length > 0) {
    throw new Error(['the test site has problems:', ...problems.map(problemLine)].join('\n'));
  }
  return value;
}

/** The problems of files, each as the line that an editor sees. */
export function problemsOf(files: Files, options: PlanOptions = {}): readonly string[] {
  return planSite(files, options).problems.map(problemLine);
}

/** The view of the page at a URL, in a site that must have no problems. */
export function viewAt<Kind extends PageKind>(
  files: Files,
  kind: Kind,
  url: string,
  options: PlanOptions = {},
): ViewOf<Kind> {
  return viewIn(soundSite(files, options), kind, url);
}

/** The view of the page at a URL of a planned site. */
export function viewIn<Kind extends PageKind>(
  { pages, facts }: Pick<PlannedSite, 'pages' | 'facts'>,
  kind: Kind,
  url: string,
): ViewOf<Kind> {
  const plan = pages.find((each) => each.url === url);
  if (plan?.kind !== kind) throw new Error(`no ${kind} page at ${url} but ${plan?.kind ?? 'none'}`);
  return makePage(plan, readerOf({ facts })).view as ViewOf<Kind>;
}

/** A reader of a planned site that has read nothing yet. */
export function readerOf({ facts }: Pick<PlannedSite, 'facts'>): SiteReader {
  return new SiteReader(facts);
}
