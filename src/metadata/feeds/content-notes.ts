import type { Element } from 'hast';
import { isAgenciesAtLarge, sourceKinds } from '../../model/site/article/article.ts';
import { correctionSentence } from '../../model/site/article/correction-sentence.ts';
import type { NoteView, SourceView } from '../../pages/article-text.ts';
import type { ContentLanguage, ContentWords } from '../metadata-words.ts';
import { htmlElement } from './html-element.ts';

/** The corrections and updates with a heading; undefined if there are none. */
export function notesSection(
  notes: readonly NoteView[],
  language: ContentLanguage,
): Element | undefined {
  if (notes.length === 0) return undefined;
  const heading = htmlElement('h2', {}, language.words.changes);
  const items = notes.map((note) => noteItem(note, language));
  return htmlElement('section', {}, heading, htmlElement('ul', {}, ...items));
}

function noteItem(note: NoteView, { format, words }: ContentLanguage): Element {
  const when = htmlElement(
    'time',
    { dateTime: format.machineDateTime(note.date) },
    format.dateTime(note.date),
  );
  const kind = htmlElement('strong', {}, words[note.kind]);
  const wording = correctionSentence(note, words.correctedWording);
  return htmlElement(
    'li',
    {},
    htmlElement('p', {}, kind, ' ', when),
    htmlElement('p', {}, note.note),
    wording === undefined ? undefined : htmlElement('p', {}, wording),
  );
}

/** The sources grouped by kind, and the credit line for unnamed agencies; undefined if there are none. */
export function sourcesSection(
  sources: readonly SourceView[],
  words: ContentWords,
): Element | undefined {
  if (sources.length === 0) return undefined;
  const named = sources.filter((source) => !isAgenciesAtLarge(source, words.agenciesAtLarge));
  const terms = sourceKinds.flatMap((kind) => {
    const ofKind = named.filter((source) => source.kind === kind);
    const term = htmlElement('dt', {}, words.sourceKinds[kind]);
    return ofKind.length === 0 ? [] : [term, ...ofKind.map(sourceName)];
  });
  return htmlElement(
    'section',
    {},
    htmlElement('h2', {}, words.sources),
    terms.length === 0 ? undefined : htmlElement('dl', {}, ...terms),
    named.length === sources.length ? undefined : htmlElement('p', {}, words.agenciesContributed),
  );
}

function sourceName({ name, href }: SourceView): Element {
  return htmlElement('dd', {}, href === undefined ? name : htmlElement('a', { href }, name));
}
