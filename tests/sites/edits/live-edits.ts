import { entryText } from '../files/live-newsroom.ts';
import { type Edit, withArticles } from './changes.ts';
import type { Draft, Newsroom } from './newsroom.ts';

const live = 'articles/2031/05/ferry-live.md';
const begun: Draft = {
  fields: { kind: 'live', headline: 'The ferry, live', published: '2031-05-02T09:00:00Z' },
  body: `The ferry runs.\n\n${entryText('2031-05-02T09:20Z key', 'It leaves', 'From [[Port Esker]].')}`,
};

/** Changes the live article; begins it first if there is none. */
function withLive(room: Newsroom, change: (draft: Draft) => Draft): Newsroom {
  return withArticles(room, (articles) => {
    articles.set(live, change(articles.get(live) ?? begun));
  });
}

/** Adds an entry, a minute after the last one. */
function withEntry(draft: Draft): Draft {
  const times = [...draft.body.matchAll(/at=(\S+?Z)/g)].map(([, at = '']) => Date.parse(at));
  const at = new Date(Math.max(...times) + 60_000).toISOString().replace(':00.000', '');
  const body = `${draft.body}\n\n${entryText(at, 'It arrives', 'At [[Grey Rock]].')}`;
  return { ...draft, body };
}

/** What a newsroom does during live coverage. */
export const liveEdits: Readonly<Record<string, Edit>> = {
  'begin live coverage': (room) => withLive(room, (draft) => draft),
  'add a live entry': (room) =>
    withLive(room, (draft) => {
      return withEntry(draft);
    }),
  'add twenty live entries': (room) =>
    withLive(room, (draft) => {
      const isLong = draft.body.length > 10_000;
      return isLong ? draft : Array.from({ length: 20 }).reduce<Draft>(withEntry, draft);
    }),
  'delete a live entry': (room, chance) =>
    withLive(room, (draft) => {
      const entries = draft.body.split(/\n\n(?=::::entry)/);
      if (entries.length > 2) entries.splice(2 + chance.number(entries.length - 2), 1);
      return { ...draft, body: entries.join('\n\n') };
    }),
  'correct an early live entry': (room, chance) =>
    withLive(room, (draft) => {
      return { ...draft, body: draft.body.replace('At [[', `Pier ${chance.number(99)}. At [[`) };
    }),
  'change a live entry': (room, chance) =>
    withLive(room, (draft) => {
      const body = draft.body.replace(/## It leaves.*/, `## It leaves pier ${chance.number(99)}`);
      return { ...draft, body };
    }),
  'end live coverage': (room) =>
    withLive(room, (draft) => {
      const { ended, ...fields } = draft.fields;
      const end = { ended: '2031-05-02T18:00:00Z' };
      return { ...draft, fields: ended === undefined ? { ...fields, ...end } : fields };
    }),
  'let live coverage reload': (room, chance) =>
    withLive(room, (draft) => {
      return { ...draft, fields: { ...draft.fields, refresh: 30 + chance.number(99) } };
    }),
};
