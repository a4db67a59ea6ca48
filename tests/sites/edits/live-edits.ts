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

/** What a newsroom does during live coverage. */
export const liveEdits: Readonly<Record<string, Edit>> = {
  'begin live coverage': (room) => withLive(room, (draft) => draft),
  'add a live entry': (room) =>
    withLive(room, (draft) => {
      const minute = String(draft.body.split('::::entry').length).padStart(2, '0');
      const entry = entryText(`2031-05-02T10:${minute}Z`, 'It arrives', 'At [[Grey Rock]].');
      return { ...draft, body: `${draft.body}\n\n${entry}` };
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
