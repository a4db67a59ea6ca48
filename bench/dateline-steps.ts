import path from 'node:path';
import { parse } from 'yaml';
import { addedParagraph } from './contestant.ts';
import { articleBody } from './corpus/article-body.ts';
import { type ArticleFacts, articleFacts, articleUrl } from './corpus/article-facts.ts';
import { articleFile, articlePath, fileText } from './corpus/article-file.ts';
import type { CorpusPlan } from './corpus/corpus-plan.ts';
import { added, deleted, edited, type FileChange } from './file-changes.ts';
import { editLayout } from './layout-edit.ts';
import type { Scenario } from './scenarios.ts';

/**
 * What an editor and a designer do to a site of Dateline, each with the scenario that it makes.
 * Every change leaves the content sound.
 * @param content the corpus, absolute path
 * @param layouts the layouts with which the site is built, absolute path
 */
export function datelineSteps(
  content: string,
  layouts: string,
  plan: CorpusPlan,
): ReadonlyMap<Scenario, FileChange | undefined> {
  const newest = path.join(content, articlePath(newestOf(plan), 'en'));
  const person = path.join(content, `people/${plan.entities.people[0]?.id ?? ''}.md`);
  const fresh = articleFile(plan, addedArticle(plan), 'en');
  const gone = unlinkedArticle(plan);
  const layout = (file: string) =>
    edited(path.join(layouts, file), (text) => editLayout(`layouts/${file}`, text));
  const steps: (readonly [Scenario, FileChange | undefined])[] = [
    ['cold', undefined],
    ['unchanged', undefined],
    ['body', edited(newest, (text) => text + addedParagraph)],
    ['headline', edited(newest, changeHeadline)],
    ['rename', edited(person, rename)],
    ['tagline', edited(path.join(content, 'site.yaml'), changeTagline)],
    ['added', added(path.join(content, fresh.path), fresh.text)],
    ['sectionLayout', layout('section.11ty.tsx')],
    ['footer', layout('parts/footer.tsx')],
  ];
  if (gone !== undefined) {
    steps.push(['deleted', deleted(path.join(content, articlePath(gone, 'en')))]);
  }
  return new Map(steps);
}

function newestOf(plan: CorpusPlan): ArticleFacts {
  return articleFacts(plan, plan.articles - 1);
}

/** The article after the newest one, of the same day: one more article is seldom a new year. */
function addedArticle(plan: CorpusPlan): ArticleFacts {
  const { day, published } = newestOf(plan);
  const next = articleFacts(plan, plan.articles);
  return { ...next, day, published, updated: undefined, languages: ['en'] };
}

/** The newest article but one that has no translation and to which no later one links; undefined where there is none. */
function unlinkedArticle(plan: CorpusPlan): ArticleFacts | undefined {
  const later = [addedArticle(plan), newestOf(plan)].map((facts) => bodies(plan, facts));
  for (let index = plan.articles - 2; index >= 0; index -= 1) {
    const facts = articleFacts(plan, index);
    const linked = later.some((text) => text.includes(articleUrl(facts)));
    if (!linked && facts.languages.length === 1) return facts;
    later.push(bodies(plan, facts));
  }
  return undefined;
}

function bodies(plan: CorpusPlan, facts: ArticleFacts): string {
  return facts.languages.map((lang) => articleBody(plan, facts, lang)).join('\n');
}

function changeHeadline(text: string): string {
  return text.replace(/^headline: .*$/m, 'headline: The harbour office has changed its mind');
}

/** In a corpus of several languages each text is a map, and English comes first in it. */
function changeTagline(text: string): string {
  return text.replace(/^(tagline:(?:\n {2}en:)?) .*$/m, '$1 News of a coast that has moved');
}

interface PersonFront {
  readonly name: string | Readonly<Record<string, string>>;
  readonly aliases: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

/** Gives a person another English name and keeps the old one as an alias, as an editor would. */
function rename(text: string): string {
  const [, head = '', body = ''] = text.split('---\n');
  const front: PersonFront = parse(head);
  return fileText({ ...front, ...renamed(front) }, body);
}

function renamed({ name, aliases }: PersonFront): PersonFront {
  const other = (old: string) => `${old} the Younger`;
  if (typeof name === 'string') {
    const known = Array.isArray(aliases) ? aliases : [];
    return { name: other(name), aliases: [name, ...known] };
  }
  const { en = '' } = name;
  const known = Array.isArray(aliases) ? {} : aliases;
  return {
    name: { ...name, en: other(en) },
    aliases: {
      ...known,
      en: [en, ...(Object.entries(known).find(([l]) => l === 'en')?.[1] ?? [])],
    },
  };
}
