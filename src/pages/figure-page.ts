import type { Figure, FigureValue } from '../model/figure.ts';
import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { once } from '../model/once.ts';
import { type FigureLedger, type FigureReport, figuresIn, type Site } from '../model/site.ts';
import { noFeeds } from './feed-urls.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { type Link, type Links, linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, nothing } from './page-kind.ts';
import type { ListItem } from './page-parts.ts';

/** What a figure was on one day, by whom, and in which articles that stands. */
export interface FigureDay extends FigureValue {
  readonly unit: string | undefined;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** In the order of publication. */
  readonly articles: readonly Link[];
}

export interface FigurePageView {
  readonly id: string;
  /** What is counted, as the newest article says it, with a capital. */
  readonly name: string;
  /** The newest day. */
  readonly latest: FigureDay;
  /** All days, newest first. */
  readonly history: readonly FigureDay[];
  /** Other figures that this one replaces, and those that replace it. */
  readonly replaces: readonly Link[];
  readonly replacedBy: readonly Link[];
}

/** A page for each figure: its values over time, in all articles that give it. */
export const figurePage = definePage({
  kind: 'figure',
  plan: planPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: false,
  items: articleItems,
  breadcrumb: (_, { links }) => [{ url: links.urls.figures(links.lang) }],
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<FigurePageView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const ledger = figuresIn(site, code);
    const heirs = once(() => heirsIn(ledger));
    return [...ledger].flatMap(([id, reports]) => {
      const latest = latestOf(reports);
      if (latest === undefined) return [];
      const linked = once(() => relatedFigures(id, ledger, heirs()));
      return [
        {
          url: links.urls.figure(code, id),
          lang: code,
          inputs: () => [
            ...reports.flatMap(({ article }) => [article.figuresDigest, digests.teaser(article)]),
            listDigest(linked()),
            ...Object.values(linked())
              .flat()
              .map((each) => latestOf(ledger.get(each))?.article.figuresDigest ?? ''),
          ],
          view: () => ({
            id,
            name: capitalised(toldOf(latest).of, code),
            ...historyOf(reports, links),
            replaces: linked().replaces.map((each) => figureLink(each, ledger, links)),
            replacedBy: linked().replacedBy.map((each) => figureLink(each, ledger, links)),
          }),
        },
      ];
    });
  });
}

/** The articles that give a figure, each once. */
function articleItems({ history }: FigurePageView): readonly ListItem[] {
  const all = history.flatMap((day) => day.articles);
  return [...new Map(all.map(({ text, href }) => [href, { name: text, href }])).values()];
}

/** The ids of the figures that one replaces, and of those that replace it. */
function relatedFigures(id: string, ledger: FigureLedger, heirs: ReturnType<typeof heirsIn>) {
  const old = (ledger.get(id) ?? []).flatMap(({ figure }) => figure.supersedes ?? []);
  return { replaces: known(old, ledger), replacedBy: known(heirs.get(id) ?? [], ledger) };
}

/** The report of the newest day that was published last. */
export function latestOf(reports: readonly FigureReport[] | undefined): FigureReport | undefined {
  return reports?.at(-1);
}

/** A figure with all that its article says of it. */
export function toldOf({ article, figure }: FigureReport): Figure {
  const told = article.text().figures.find(({ id }) => id === figure.id);
  if (told === undefined) throw new RangeError(`${article.path} has no figure ${figure.id}`);
  return told;
}

/** The ids of the figures that replace others, by the id of what they replace. */
export function heirsIn(ledger: FigureLedger): ReadonlyMap<string, readonly string[]> {
  const heirs = new Map<string, string[]>();
  for (const [id, reports] of ledger) {
    for (const { figure } of reports) {
      if (figure.supersedes === undefined) continue;
      heirs.set(figure.supersedes, [...(heirs.get(figure.supersedes) ?? []), id]);
    }
  }
  return heirs;
}

/** Ids without repetition, of figures that the language has. */
function known(ids: readonly string[], ledger: FigureLedger): readonly string[] {
  return [...new Set(ids)].filter((id) => ledger.has(id)).sort();
}

function figureLink(id: string, ledger: FigureLedger, links: Links): Link {
  const latest = latestOf(ledger.get(id));
  return {
    href: links.to(links.urls.figure(links.lang, id)),
    text: latest === undefined ? id : toldOf(latest).of,
  };
}

function historyOf(
  reports: readonly FigureReport[],
  links: Links,
): Pick<FigurePageView, 'latest' | 'history'> {
  const days = groupBy(reports, ({ figure }) => figure.asOf);
  const history = [...days.values()].map((ofDay) => figureDay(ofDay, links)).reverse();
  const [latest] = history;
  if (latest === undefined) throw new RangeError('a figure without reports');
  return { latest, history };
}

/** @param reports of one day, at least one */
function figureDay(reports: readonly FigureReport[], links: Links): FigureDay {
  const told = reports.map(toldOf);
  const [first] = told;
  if (first === undefined) throw new RangeError('a day without reports');
  const { qualifier, amount, to, unit, asOf } = first;
  return {
    qualifier,
    amount,
    to,
    unit,
    asOf,
    sources: [...new Set(told.map(({ source }) => source))],
    articles: reports.map(({ article }) => ({
      href: links.to(article.url),
      text: article.headline,
    })),
  };
}

/** With a capital as the language writes it; scripts without one stay as they are. */
function capitalised(text: string, lang: LanguageCode): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
