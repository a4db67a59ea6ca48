import type { ParsedEntity } from '../../model/entity.ts';
import type { Article } from '../../model/site.ts';

/** The entities of an article, in its order. */
export interface Subjects {
  readonly about: readonly ParsedEntity[];
  readonly mentions: readonly ParsedEntity[];
}

/**
 * Parts what an article is about from what it only mentions: it is about the place of its dateline
 * and whatever its headline or standfirst names.
 */
export function subjectsOf(article: Article): Subjects {
  const there = known.get(article);
  if (there !== undefined) return there;
  const head = `${article.headline}\n${article.standfirst}`;
  const isSubject = (entity: ParsedEntity) =>
    entity === article.place || namesOf(entity, article.lang).some((name) => stands(name, head));
  const about = new Set(article.entities.filter(isSubject));
  const found = {
    about: [...about],
    mentions: article.entities.filter((entity) => !about.has(entity)),
  };
  known.set(article, found);
  return found;
}

/** More than one format asks. */
const known = new WeakMap<Article, Subjects>();

function namesOf({ names, aliases }: ParsedEntity, lang: string): readonly string[] {
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
