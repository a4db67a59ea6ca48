import type { NoteView } from '../../src/pages/article-page.ts';
import type { Surroundings } from './layout-props.ts';
import { Time } from './time.tsx';

/** Corrections and updates, newest first. */
export function Notes({ notes, around }: { notes: readonly NoteView[]; around: Surroundings }) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={`${note.date.iso} ${note.note}`}>
          <p>
            <strong class="note-kind">{around.strings[note.kind]}</strong>{' '}
            <span class="meta">
              <Time moment={note.date} around={around} />
            </span>
          </p>
          <p>{note.note}</p>
          <NoteChange note={note} around={around} />
        </li>
      ))}
    </ul>
  );
}

function NoteChange({ note, around }: { note: NoteView; around: Surroundings }) {
  const { was, now } = note;
  if (was === undefined && now === undefined) return null;
  return (
    <dl class="note-change">
      {was !== undefined && (
        <div>
          <dt>{around.strings.was}</dt>
          <dd>{was}</dd>
        </div>
      )}
      {now !== undefined && (
        <div>
          <dt>{around.strings.now}</dt>
          <dd>{now}</dd>
        </div>
      )}
    </dl>
  );
}
