import { stringify } from 'yaml';
import { articleBody } from './article-body.ts';
import { type ArticleFacts, headlineOf } from './article-facts.ts';
import { figureWords } from './article-words.ts';
import { type CorpusPlan, grammars } from './corpus-plan.ts';
import { type CorpusLanguage, numberWords } from './entities.ts';
import { write } from './grammar.ts';
import { randomOf } from './random.ts';

/** A file of a content folder. */
export interface CorpusFile {
  /** From the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

type Say = (symbol: string) => string;

/** The texts in the front matter of an article. */
export interface ArticleTexts {
  readonly headline: string;
  readonly standfirst: string;
}

/** The file of an article in one language. */
export function articleFile(
  plan: CorpusPlan,
  facts: ArticleFacts,
  lang: CorpusLanguage,
): CorpusFile {
  const front = frontMatter(plan, facts, lang);
  return {
    path: articlePath(facts, lang),
    text: fileText(front, `\n${articleBody(plan, facts, lang)}`),
  };
}

/** The path of an article's file in the content folder. */
export function articlePath({ day, slug }: ArticleFacts, lang: CorpusLanguage): string {
  const ending = lang === 'en' ? 'md' : `${lang}.md`;
  return `articles/${day.slice(0, 7).replace('-', '/')}/${slug}.${ending}`;
}

/** Front matter and body in one text. */
export function fileText(front: object, body: string): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${body}`;
}

/** The headline and the standfirst of an article. */
export function articleTexts(
  plan: CorpusPlan,
  { index }: ArticleFacts,
  lang: CorpusLanguage,
): ArticleTexts {
  const random = randomOf(plan.seed, index, lang === 'en' ? 5 : 6);
  const standfirst = write('standfirst', grammars[lang], random, numberWords(random));
  return { headline: headlineOf(plan, index, lang), standfirst };
}

function frontMatter(plan: CorpusPlan, facts: ArticleFacts, lang: CorpusLanguage): object {
  const random = randomOf(plan.seed, facts.index, lang === 'en' ? 9 : 10);
  const say: Say = (symbol) => write(symbol, grammars[lang], random, numberWords(random));
  const source = say('source');
  return withoutEmpty({
    ...articleTexts(plan, facts, lang),
    kicker: random.chance(0.6) ? say('kicker') : undefined,
    section: facts.section,
    story: facts.story,
    published: facts.published,
    updated: facts.updated,
    translationOf: lang === 'en' ? undefined : { version: facts.updated ?? facts.published },
    place: facts.place,
    byline: facts.byline,
    sources: [
      { name: source, kind: 'official' },
      { name: say('source'), kind: random.pick(['agency', 'document', 'interview', 'witness']) },
    ],
    keyPoints: facts.hasKeyPoints ? [say('event'), say('event'), say('event')] : [],
    topics: facts.topics,
    events: events(facts, say),
    figures: figures(facts, say, source),
    ...changes(facts, say),
  });
}

function events(facts: ArticleFacts, say: Say): readonly object[] {
  return Array.from({ length: facts.eventCount }, (_, index) => ({
    id: `event-${facts.index}-${index + 1}`,
    date: index === 0 ? facts.day : facts.day.slice(0, 7),
    place: facts.place,
    what: say('event'),
  }));
}

/** Qualifiers are in English in every language: they are keywords of the format. */
function figures(facts: ArticleFacts, say: Say, source: string): readonly object[] {
  return facts.figures.map(({ id, amount }) => ({
    id,
    value: figureWords(amount, 'en'),
    of: say('counted'),
    asOf: facts.day,
    source,
  }));
}

function changes({ published, hasCorrection, hasUpdate }: ArticleFacts, say: Say): object {
  return {
    corrections: hasCorrection ? [{ date: published, note: say('correction') }] : [],
    updates: hasUpdate ? [{ date: published, note: say('update') }] : [],
  };
}

function withoutEmpty(front: Readonly<Record<string, string | object | undefined>>): object {
  return Object.fromEntries(
    Object.entries(front).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
