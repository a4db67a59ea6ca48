import { type CorpusPlan, grammars } from './corpus-plan.ts';
import { type CorpusLanguage, numberWords, slugOf } from './entities.ts';
import { write } from './grammar.ts';
import { desks, topics } from './groups.ts';
import { type Random, randomOf } from './random.ts';

/** A number that an article contains, in the front matter and in the text. */
export interface ArticleFigure {
  readonly id: string;
  readonly amount: number;
}

/** The content of an article, the same in every language. */
export interface ArticleFacts {
  readonly index: number;
  readonly slug: string;
  /** The day of publication, `2016-08-03`. It is the same in the publication's zone and in UTC. */
  readonly day: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly languages: readonly CorpusLanguage[];
  readonly section: string;
  readonly story: string | undefined;
  readonly place: string;
  readonly byline: readonly string[];
  readonly topics: readonly string[];
  readonly figures: readonly ArticleFigure[];
  readonly hasKeyPoints: boolean;
  readonly eventCount: number;
  readonly hasCorrection: boolean;
  readonly hasUpdate: boolean;
}

const firstDay = Date.UTC(2014, 0, 1);
const days = 3652;
const minute = 60_000;
const dayLength = 24 * 60 * minute;

/**
 * Returns the facts of an article by its index; 0 is the oldest. The articles of a corpus are
 * spread evenly over the ten years from 2014 to 2023, so all of them are published by now.
 */
export function articleFacts(plan: CorpusPlan, index: number): ArticleFacts {
  const random = randomOf(plan.seed, index, 0);
  const published = publicationTime(plan, index, random);
  const place = plan.place(random).id;
  const person = plan.person(random).id;
  return {
    index,
    slug: `${slugOf(headlineOf(plan, index, 'en'))}-${index}`,
    day: isoTime(published).slice(0, 10),
    published: isoTime(published),
    updated: random.chance(0.1) ? isoTime(published + 95 * minute) : undefined,
    languages: random.chance(0.25) ? plan.languages : ['en'],
    section: plan.section(random),
    story: random.chance(0.4) ? plan.story(random).id : undefined,
    place,
    byline: [random.chance(0.2) ? person : random.pick(desks).id],
    topics: random.chance(0.6) ? [random.pick(topics).code] : [],
    figures: random.chance(0.3) ? figures(index, random) : [],
    hasKeyPoints: random.chance(0.35),
    eventCount: random.chance(0.25) ? 1 + random.below(2) : 0,
    hasCorrection: random.chance(0.03),
    hasUpdate: random.chance(0.04),
  };
}

/** Between five in the morning and eight in the evening, when Lisbon and UTC have the same date. */
function publicationTime(plan: CorpusPlan, index: number, random: Random): number {
  const day = Math.floor((index * days) / plan.articles);
  return firstDay + day * dayLength + (300 + random.below(900)) * minute;
}

function isoTime(epoch: number): string {
  return new Date(epoch).toISOString().replace('.000', '');
}

/** Ids unique to the article: the same id in two articles would be the same figure. */
function figures(article: number, random: Random): readonly ArticleFigure[] {
  const count = 1 + random.below(2);
  return Array.from({ length: count }, (_, index) => ({
    id: `count-${article}-${index + 1}`,
    amount: 10 + random.below(5000),
  }));
}

/** The headline of an article. Its slug is made from it. */
export function headlineOf(plan: CorpusPlan, index: number, lang: CorpusLanguage): string {
  const random = randomOf(plan.seed, index, lang === 'en' ? 1 : 2);
  return write('headline', grammars[lang], random, numberWords(random));
}

/** The address of an article on the site: `/2016/08/03/slug/`. */
export function articleUrl({ day, slug }: ArticleFacts): string {
  return `/${day.replaceAll('-', '/')}/${slug}/`;
}
