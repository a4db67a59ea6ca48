import { articleKinds } from '../../model/site/article/article-kind.ts';
import { defaultLanguage } from '../../model/site/publication.ts';
import type { KnownValues } from '../../parse/json-schema/to-json-schema.ts';
import type { Newsroom } from '../scaffold/newsroom.ts';

interface Snippet {
  readonly scope: 'markdown';
  readonly prefix: string;
  readonly body: string;
  readonly description: string;
}

/**
 * Snippets of VS Code (https://code.visualstudio.com/docs/editing/userdefinedsnippets): its language server for YAML
 * does not read the front matter of Markdown, and snippets need no extension. Each offers what the site has.
 */
export function snippets(newsroom: Newsroom, { ids }: KnownValues): Record<string, Snippet> {
  const { publication, entities } = newsroom.content;
  const lang = defaultLanguage(publication);
  const names = entities.map((entity) => entity.names[lang] ?? entity.id);
  const field = (name: string, values: readonly string[], list = false) =>
    snippet(
      name,
      list ? `${name}: [${choice(values)}]` : `${name}: ${choice(values)}`,
      `${name}, from what this site has`,
    );
  const all = [
    field('section', ids.section),
    field('story', ids.story),
    field('place', ids.place),
    field('byline', ids.author, true),
    snippet('topics', `topics: ["${choice(ids.topic)}"]`, 'topics of site.yaml'),
    field('kind', articleKinds),
    field('status', ['draft', 'ready']),
    snippet('[[', `[[${choice(names)}]]`, 'a person, place or organisation of this site'),
    snippet('quote', ':::quote{by="$1"}\n"$2"\n:::', 'a quotation'),
  ];
  return Object.fromEntries(all.map((each) => [`${each.prefix} (Dateline)`, each]));
}

function snippet(prefix: string, body: string, description: string): Snippet {
  return { scope: 'markdown', prefix, body, description };
}

/** A choice among values; a place to write if there is none. */
function choice(values: readonly string[]): string {
  if (values.length === 0) return '$1';
  return `\${1|${values.map((value) => value.replace(/[\\,|}$]/g, '\\$&')).join(',')}|}`;
}
