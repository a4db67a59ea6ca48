import { arabic } from './arabic.ts';
import { english } from './english.ts';
import {
  type CorpusEntities,
  type CorpusEntity,
  type CorpusLanguage,
  corpusEntities,
  type InLanguages,
} from './entities.ts';
import { type CorpusStory, corpusStories, sections } from './groups.ts';
import { type RankedPick, rankedPick } from './zipf.ts';

/** The options of a corpus. The same options give the same bytes. */
export interface CorpusOptions {
  /** The number of articles, without translations. */
  readonly articles: number;
  /** A 32-bit whole number. */
  readonly seed: number;
  /** Always contains English. With Arabic, a quarter of the articles exist in both languages. */
  readonly languages: readonly CorpusLanguage[];
  /** Whether each article has social cards, which take longer to paint than everything else. */
  readonly cards?: boolean;
}

/** A corpus before its articles are written: what they may mention, and how often. */
export interface CorpusPlan extends CorpusOptions {
  readonly entities: CorpusEntities;
  readonly stories: readonly CorpusStory[];
  readonly person: RankedPick<CorpusEntity>;
  readonly place: RankedPick<CorpusEntity>;
  readonly organisation: RankedPick<CorpusEntity>;
  readonly story: RankedPick<CorpusStory>;
  readonly section: RankedPick<string>;
}

/** The grammars of a corpus. */
export const grammars = { en: english, ar: arabic };

const mandelbrotShift = 4;

/** Plans a corpus. Throws a RangeError if the first language is not English. */
export function planCorpus(options: CorpusOptions): CorpusPlan {
  if (options.languages[0] !== 'en') throw new RangeError('a corpus is in English first');
  const entities = corpusEntities(options.seed, grammars);
  const stories = corpusStories(options.seed, entities.places);
  return {
    ...options,
    entities,
    stories,
    person: rankedPick(entities.people, mandelbrotShift),
    place: rankedPick(entities.places, mandelbrotShift),
    organisation: rankedPick(entities.organisations, mandelbrotShift),
    story: rankedPick(stories, mandelbrotShift),
    section: rankedPick(
      sections.map(({ id }) => id),
      mandelbrotShift,
    ),
  };
}

/** A text in the languages of the corpus as a front matter value: a string if there is only English. */
export function translatedValue(
  texts: InLanguages,
  languages: readonly CorpusLanguage[],
): string | Readonly<Record<string, string>> {
  if (languages.length === 1) return texts.en;
  return Object.fromEntries(languages.map((lang) => [lang, texts[lang]]));
}
