import type { Moment } from '../../model/moment.ts';
import type { Fault, Problem } from '../../model/problem.ts';
import { translationKey } from '../../model/site/article/translation.ts';
import { type FrontChoices, type Pin, pinsOf } from '../../model/site/front.ts';
import type { Article, LeftOutArticle } from '../../model/site/site.ts';
import { maxSuggestions, nearest } from '../../model/text/nearest.ts';
import { isSlug } from '../../parse/slug.ts';
import type { ContentIndex } from '../content-index.ts';
import {
  datedName,
  isActive,
  type NamedArticles,
  type PageChoices,
  slugIn,
} from '../front-articles.ts';
import { References } from '../mentions/references.ts';

type Index = Pick<ContentIndex, 'stories' | 'unreadable' | 'findPoint' | 'now'>;

/**
 * Reports choices that lead nowhere: articles and stories that do not exist, names that several articles
 * share, drafts, and articles that are chosen twice. Of choices that have ended, warns if they lead nowhere.
 * @param articles all, including unpublished ones, and those that have errors
 */
export function frontProblems(
  pages: readonly PageChoices[],
  named: NamedArticles,
  { all, leftOut, unresolved }: CheckedArticles,
  index: Index,
): readonly Problem[] {
  const unshown = new Set(unresolved.filter((slug) => !leftOut.some((each) => each.slug === slug)));
  return pages.flatMap(({ path, choices }) => {
    const { pins, stories } = current(choices, index.now);
    const refs = new References(path, index);
    for (const story of stories) {
      refs.find('story', story, index.stories, 'add it to content/stories/');
    }
    const missing = pins.filter((pin) => isMissing(pin, named, unshown));
    const ended = pinsOf(choices).filter((pin) => !pins.includes(pin));
    const faults = [
      ...ended.flatMap((pin) => (isMissing(pin, named, unshown) ? endedFault(pin, all) : [])),
      ...missing.map((pin, at): PinFault => {
        const known = at < maxSuggestions ? all : [];
        return faulty(pin, leftOut) ?? { pin, ...unknownArticle(pin.article.id, known) };
      }),
      ...pins.flatMap((pin) => {
        const versions = named.get(pin.article.id) ?? [];
        return sharedName(pin, versions) ?? unseen(pin, versions) ?? [];
      }),
      ...repeats(pins, named),
    ];
    const placed = faults.map(({ pin, severity, message, advice }) => {
      const at = index.findPoint(path, pin.article.at);
      return { path, at, severity, message, advice };
    });
    return [...refs.problems, ...endedStories(path, choices, index), ...placed];
  });
}

/** What is wrong with a choice. */
interface PinFault extends Fault {
  readonly pin: Pin;
  readonly severity: Problem['severity'];
}

/** Warns of an unknown article in a choice that has ended: its file may be gone, or its name was never right. */
function endedFault(pin: Pin, articles: readonly Article[]): readonly PinFault[] {
  const { message, advice } = unknownArticle(pin.article.id, articles);
  const guess = advice.startsWith('did you mean') ? `${advice} Otherwise ` : '';
  const fault = { message: `${message} in a choice that has ended`, advice: `${guess}${deleteIt}` };
  return [{ pin, severity: 'warning', ...fault }];
}

const deleteIt = 'delete the choice';

/** Warns of unknown stories in packages that have ended. */
function endedStories(path: string, { packages }: FrontChoices, index: Index): readonly Problem[] {
  const refs = new References(path, index);
  for (const each of packages) {
    if (each.kind !== 'story' || isActive(each, index.now)) continue;
    refs.find('story', each.story, index.stories, deleteIt);
  }
  return refs.problems.map((problem) => ({
    ...problem,
    severity: 'warning',
    message: `${problem.message} in a package that has ended`,
  }));
}

/** The pins and stories of choices that have not ended. */
function current(choices: FrontChoices, now: Moment) {
  const packages = choices.packages.filter((each) => isActive(each, now));
  return {
    pins: pinsOf({ ...choices, packages }).filter((pin) => isActive(pin, now)),
    stories: packages.flatMap((each) => (each.kind === 'story' ? [each.story] : [])),
  };
}

/** The articles that choices can name. */
export interface CheckedArticles {
  readonly all: readonly Article[];
  readonly leftOut: readonly LeftOutArticle[];
  /** The file names of articles that have errors, which are reported. */
  readonly unresolved: readonly string[];
}

/** Whether the article is neither built nor stops the build. */
function isMissing({ article }: Pin, named: NamedArticles, unshown: ReadonlySet<string>): boolean {
  return !named.has(article.id) && !unshown.has(slugIn(article.id));
}

/** The fault of an article that is left out because of its errors. */
function faulty(pin: Pin, leftOut: readonly LeftOutArticle[]): PinFault | undefined {
  const { id } = pin.article;
  const found = leftOut.find(({ slug }) => slug === slugIn(id));
  if (found === undefined) return undefined;
  const advice = `correct ${found.path}, or choose another article`;
  return { pin, severity: 'warning', message: `"${id}" has errors, and is left out`, advice };
}

function unknownArticle(name: string, articles: readonly Article[]): Omit<PinFault, 'pin'> {
  const severity = 'error';
  const message = `unknown article "${name}"`;
  const slug = slugIn(name);
  // A file name that is no slug has been reported, and will change.
  const slugs = articles.map((article) => article.slug).filter(isSlug);
  const near = nearest(slug, new Set(slugs));
  const alike = articles.filter((article) => article.slug === near);
  const [newest] = alike;
  if (near === undefined || newest === undefined) {
    return {
      severity,
      message,
      advice: 'write the name of a file in content/articles/, without ".md"',
    };
  }
  const isShort = new Set(alike.map(({ path }) => translationKey(path))).size === 1;
  return { severity, message, advice: `did you mean "${isShort ? near : datedName(newest)}"?` };
}

/** The fault of a name that several texts share. A name with a day has one owner in each language. */
function sharedName(pin: Pin, versions: readonly Article[]): PinFault | undefined {
  const name = pin.article.id;
  if (name.includes('/')) return undefined;
  const works = new Map(versions.map((article) => [translationKey(article.path), article]));
  if (works.size < 2) return undefined;
  const names = [...new Set([...works.values()].map(datedName))].sort().reverse().slice(0, 3);
  // Files with one address, or a translation without original, are reported as such.
  if (names.length < 2) return undefined;
  return {
    pin,
    severity: 'error',
    message: `${works.size} articles are named "${name}"`,
    advice: `write the day of the one that you mean: ${names.join(' or ')}`,
  };
}

/** The fault of an article that readers do not see while the choice is active. */
function unseen(pin: Pin, versions: readonly Article[]): PinFault | undefined {
  const [first] = versions;
  if (first === undefined) return undefined;
  const { article, until } = pin;
  const ready = versions.filter(({ status }) => status !== 'draft');
  if (ready.length === 0) {
    const advice = `set "status: ready" in ${first.path}, or choose another article`;
    return {
      pin,
      severity: 'warning',
      message: `"${article.id}" is a draft, and is left out`,
      advice,
    };
  }
  const hidden = versions.find(
    ({ status, lang, version }) =>
      status === 'draft' && version === undefined && !ready.some((each) => each.lang === lang),
  );
  if (hidden !== undefined) {
    const advice = `set "status: ready" in ${hidden.path}, or choose another article`;
    const message = `"${article.id}" is a draft in "${hidden.lang}", and is left out there`;
    return { pin, severity: 'warning', message, advice };
  }
  if (until === undefined || ready.some(({ published }) => published.epoch < until.epoch)) {
    return undefined;
  }
  const message = `the choice of "${article.id}" ends before the article is published`;
  const advice = 'write a later time in "until", or choose another article';
  return { pin, severity: 'warning', message, advice };
}

/** Reports each choice of a text that has been chosen before for an unlimited time. */
function repeats(pins: readonly Pin[], named: NamedArticles): readonly PinFault[] {
  const seen = new Set<string>();
  return pins.flatMap((pin): PinFault[] => {
    const { article, until } = pin;
    const [first] = named.get(article.id) ?? [];
    if (first === undefined) return [];
    const work = translationKey(first.path);
    if (seen.has(work)) {
      const message = `"${article.id}" is chosen twice, and shown only in the first place`;
      return [{ pin, severity: 'warning', message, advice: 'delete one of the two' }];
    }
    if (until === undefined) seen.add(work);
    return [];
  });
}
