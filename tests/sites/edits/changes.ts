import type { Chance } from './chance.ts';
import type { Draft, Fields, Newsroom } from './newsroom.ts';

/** Something that a newsroom does between two builds. */
export type Edit = (room: Newsroom, chance: Chance) => Newsroom;

type Others = Newsroom['others'];

/** The newsroom with its articles changed. */
export function withArticles(
  room: Newsroom,
  change: (articles: Map<string, Draft>) => void,
): Newsroom {
  const articles = new Map(room.articles);
  change(articles);
  return { ...room, articles };
}

/** The newsroom with its other files changed. */
export function withOthers(
  room: Newsroom,
  change: (others: Map<string, Others extends ReadonlyMap<string, infer V> ? V : never>) => void,
): Newsroom {
  const others = new Map(room.others);
  change(others);
  return { ...room, others };
}

/** Changes the front matter of a random article. */
export function retold(fields: (chance: Chance, old: Fields) => Fields): Edit {
  return (room, chance) =>
    withArticles(room, (articles) => {
      const [name, old] = chance.one([...articles]);
      articles.set(name, { ...old, fields: { ...old.fields, ...fields(chance, old.fields) } });
    });
}

/** Changes a file that is not an article. */
export function rewritten(name: string, change: (text: string, chance: Chance) => string): Edit {
  return (room, chance) =>
    withOthers(room, (others) => {
      others.set(name, change(String(others.get(name)), chance));
    });
}
