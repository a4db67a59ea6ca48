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
  const head = `${article.headline}\n${article.standfirst}`;
  const isSubject = (entity: ParsedEntity) =>
    entity === article.place || namesOf(entity, article.lang).some((name) => stands(name, head));
  const about = new Set(article.entities.filter(isSubject));
  return {
    about: [...about],
    mentions: article.entities.filter((entity) => !about.has(entity)),
  };
}

function namesOf({ names, aliases }: ParsedEntity, lang: string): readonly string[] {
  return [names[lang] ?? [], aliases[lang] ?? []].flat();
}

/** Whether a name stands in a text as a word of its own; its first letter may be a capital there. */
function stands(name: string, text: string): boolean {
  const capital = name.replace(/^./u, (letter) => letter.toUpperCase());
  return [name, capital].some((form) => {
    // Most names do not stand there at all, which is told without a pattern.
    if (!text.includes(form)) return false;
    const pattern = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(text);
  });
}
