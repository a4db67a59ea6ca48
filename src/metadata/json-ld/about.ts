import type { ArticleFacts } from '../../facts/article-facts.ts';
import type { Entity } from '../../model/site/fact-values.ts';

/** The entities of an article, in its order. */
export interface Subjects {
  readonly about: readonly Entity[];
  readonly mentions: readonly Entity[];
}

/**
 * Parts what an article is about from what it only mentions: it is about the place of its dateline
 * and whatever its headline or standfirst names.
 */
export function subjectsOf(article: Described): Subjects {
  const { headline, standfirst, lang, place, entities } = article;
  const head = `${headline}\n${standfirst}`;
  const isDateline = ({ kind, id }: Entity) => kind === 'place' && id === place?.id;
  const about: Entity[] = [];
  const mentions: Entity[] = [];
  for (const entity of entities) {
    const isSubject =
      isDateline(entity) || namesOf(entity, lang).some((name) => stands(name, head));
    (isSubject ? about : mentions).push(entity);
  }
  return { about, mentions };
}

type Described = Pick<ArticleFacts, 'headline' | 'standfirst' | 'lang' | 'place' | 'entities'>;

function namesOf({ names, aliases }: Entity, lang: string): readonly string[] {
  return [names[lang] ?? [], aliases[lang] ?? []].flat();
}

/** Whether a name stands in a text as a word of its own; its first letter may be a capital there. */
function stands(name: string, text: string): boolean {
  const capital = name.replace(/^./u, (letter) => letter.toUpperCase());
  return standsAs(name, text) || (capital !== name && standsAs(capital, text));
}

function standsAs(form: string, text: string): boolean {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    // A letter is two code units at most.
    const before = text.slice(Math.max(0, at - 2), at);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) {
      return true;
    }
  }
  return false;
}
