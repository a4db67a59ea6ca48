import path from 'node:path';
import { parse } from 'yaml';
import { addedParagraph } from './contestant.ts';
import { articleBody } from './corpus/article-body.ts';
import { type ArticleFacts, articleFacts, articleUrl } from './corpus/article-facts.ts';
import { articleFile, articlePath, fileText } from './corpus/article-file.ts';
import type { CorpusPlan } from './corpus/corpus-plan.ts';
import { addFile, deleteFile, editFile, type FileChange } from './file-changes.ts';
import { editLayout } from './layout-edit.ts';
import type { Scenario } from './scenarios.ts';

/**
 * The scenarios of Dateline, each with the change that an editor or designer makes. The content stays
 * valid after every change.
 * @param content folder of the corpus, absolute path
 * @param layouts folder of the layouts, absolute path
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
    editFile(path.join(layouts, file), (text) => editLayout(`layouts/${file}`, text));
  const steps: (readonly [Scenario, FileChange | undefined])[] = [
    ['cold', undefined],
    ['unchanged', undefined],
    ['body', editFile(newest, (text) => text + addedParagraph)],
    ['headline', editFile(newest, changeHeadline)],
    ['rename', editFile(person, renamePerson)],
    ['tagline', editFile(path.join(content, 'site.yaml'), changeTagline)],
    ['added', addFile(path.join(content, fresh.path), fresh.text)],
    ['sectionLayout', layout('section.11ty.tsx')],
    ['footer', layout('parts/document/footer.tsx')],
  ];
  if (gone !== undefined) {
    steps.push(['deleted', deleteFile(path.join(content, articlePath(gone, 'en')))]);
  }
  return new Map(steps);
}

function newestOf(plan: CorpusPlan): ArticleFacts {
  return articleFacts(plan, plan.articles - 1);
}

/** A new article of the same day as the newest one, so that it rarely starts a new month or year. */
function addedArticle(plan: CorpusPlan): ArticleFacts {
  const { day, published } = newestOf(plan);
  const next = articleFacts(plan, plan.articles);
  return { ...next, day, published, updated: undefined, languages: ['en'] };
}

/**
 * The latest article before the newest one that has no translation and that no later article links to;
 * undefined if there is none.
 */
function unlinkedArticle(plan: CorpusPlan): ArticleFacts | undefined {
  const later = [addedArticle(plan), newestOf(plan)].map((facts) => allBodies(plan, facts));
  for (let index = plan.articles - 2; index >= 0; index -= 1) {
    const facts = articleFacts(plan, index);
    const linked = later.some((text) => text.includes(articleUrl(facts)));
    if (!linked && facts.languages.length === 1) return facts;
    later.push(allBodies(plan, facts));
  }
  return undefined;
}

function allBodies(plan: CorpusPlan, facts: ArticleFacts): string {
  return facts.languages.map((lang) => articleBody(plan, facts, lang)).join('\n');
}

function changeHeadline(text: string): string {
  return text.replace(/^headline: .*$/m, 'headline: The harbour office has changed its mind');
}

/** In a corpus of several languages, the tagline is a map with English first. */
function changeTagline(text: string): string {
  return text.replace(/^(tagline:(?:\n {2}en:)?) .*$/m, '$1 News of a coast that has moved');
}

interface PersonFront {
  readonly name: string | Readonly<Record<string, string>>;
  readonly aliases: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

/** Changes a person's English name and keeps the old name as an alias, as an editor would. */
function renamePerson(text: string): string {
  const [, head = '', body = ''] = text.split('---\n');
  const front: PersonFront = parse(head);
  return fileText({ ...front, ...newNames(front) }, body);
}

function newNames({ name, aliases }: PersonFront): PersonFront {
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
