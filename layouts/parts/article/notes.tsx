import { correctionSentence } from '../../../src/model/site/article/correction-sentence.ts';
import type { NoteView } from '../../../src/pages/article-text.ts';
import type { LayoutContext } from '../document/layout-props.ts';
import { Time } from '../time.tsx';

/** Corrections and updates, newest first. */
export function Notes({ notes, context }: { notes: readonly NoteView[]; context: LayoutContext }) {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={`${note.date.iso} ${note.note}`}>
          <p>
            <strong class="note-kind">{context.strings[note.kind]}</strong>{' '}
            <span class="meta">
              <Time moment={note.date} context={context} />
            </span>
          </p>
          <p>{note.note}</p>
          <NoteChange note={note} context={context} />
        </li>
      ))}
    </ul>
  );
}

function NoteChange({ note, context }: { note: NoteView; context: LayoutContext }) {
  const wording = correctionSentence(note, context.strings.correctedWording);
  return wording === undefined ? null : <p class="note-change">{wording}</p>;
}
