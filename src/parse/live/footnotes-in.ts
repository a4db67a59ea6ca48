import type { Parts } from '../../model/text/split-body.ts';
import { htmlOf } from './cut-body.ts';

/** A footnote: its list item. */
interface Note {
  readonly id: string;
  readonly parts: Parts[number][];
}

const itemStart = /<li id="(fn-\d+)">/;
const backLink = / ?<a href="#(fnref-[\d-]+)" class="back"[^>]*>[^<]*<\/a>/g;

/**
 * The section of footnotes with those to which a text refers, and with those to which these refer. They keep their
 * numbers, and links back to places in other texts are left out.
 * @param after what follows the entries of live coverage: empty, or the section with all footnotes
 * @param text HTML
 */
export function footnotesIn(after: Parts, text: string): Parts {
  if (after.length === 0) return [];
  const { head, notes, tail } = splitNotes(after);
  const wanted = new Set<string>();
  const want = (html: string) => {
    for (const [, id = ''] of html.matchAll(/ href="#(fn-\d+)"/g)) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      want(htmlOf(notes.find((note) => note.id === id)?.parts ?? []));
    }
  };
  want(text);
  const own = notes.filter(({ id }) => wanted.has(id));
  if (own.length === 0) return [];
  const shown = text + own.map(({ parts }) => htmlOf(parts)).join('');
  return [...head, ...own.flatMap((note, at) => partsOf(note, at, shown)), ...tail];
}

function splitNotes(after: Parts) {
  const head: Parts[number][] = [];
  const notes: Note[] = [];
  for (const part of after) {
    // With a group in the separator, split returns text, id, text, id, text, …
    const [before = part, ...items] = typeof part === 'string' ? part.split(itemStart) : [];
    (notes.at(-1)?.parts ?? head).push(before);
    for (let at = 0; at < items.length; at += 2) {
      notes.push({ id: items[at] ?? '', parts: [items[at + 1] ?? ''] });
    }
  }
  const last = notes.at(-1)?.parts;
  const end = last?.at(-1);
  if (last === undefined || typeof end !== 'string') return { head, notes, tail: [] };
  const listEnd = end.lastIndexOf('</ol>');
  last[last.length - 1] = end.slice(0, listEnd);
  return { head, notes, tail: [end.slice(listEnd)] };
}

/** @param shown all HTML of the page in which ids can be */
function partsOf({ id, parts }: Note, at: number, shown: string): Parts {
  const number = Number(id.slice('fn-'.length));
  const value = number === at + 1 ? '' : ` value="${number}"`;
  const linked = parts.map((part) =>
    typeof part === 'string'
      ? part.replace(backLink, (link, back: string) => (shown.includes(`id="${back}"`) ? link : ''))
      : part,
  );
  return [`<li id="${id}"${value}>`, ...linked];
}
