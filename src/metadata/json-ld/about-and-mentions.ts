import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Entity } from '../../model/site/fact-values.ts';

/** The entities of an article, in the order of the article. */
export interface AboutAndMentions {
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
}

/**
 * Separates the entities that an article is about from those that it only mentions. An article is about
 * the place of its dateline and the entities that its headline or standfirst names.
 */
export function aboutAndMentions(article: NamingArticle): AboutAndMentions {
  const { headline, standfirst, lang, place, entities } = article;
  const head = `${headline}\n${standfirst}`;
  const isDateline = ({ kind, id }: Entity) => kind === 'place' && id === place?.id;
  const about: Entity[] = [];
  const mentions: Entity[] = [];
  for (const entity of entities) {
    const isSubject =
      isDateline(entity) || namesOf(entity, lang).some((name) => containsName(head, name));
    (isSubject ? about : mentions).push(entity);
  }
  return { about, mentions };
}

type NamingArticle = Pick<ArticleReader, 'headline' | 'standfirst' | 'lang' | 'place' | 'entities'>;

function namesOf({ names, aliases }: Entity, lang: string): readonly string[] {
  return [names[lang] ?? [], aliases[lang] ?? []].flat();
}

/** Whether a text contains a name as a whole word, possibly with its first letter capitalised. */
function containsName(text: string, name: string): boolean {
  const capitalised = name.replace(/^./u, (letter) => letter.toUpperCase());
  return containsWord(text, name) || (capitalised !== name && containsWord(text, capitalised));
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    // A letter has at most two code units.
    const before = text.slice(Math.max(0, at - 2), at);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) {
      return true;
    }
  }
  return false;
}
