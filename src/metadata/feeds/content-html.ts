import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { directionOf } from '../../model/language.ts';
import {
  type TranslationLine,
  translationLines,
} from '../../model/site/article/translation-lines.ts';
import { dateInWords } from '../../model/site/event-date.ts';
import { isolateHtml } from '../../model/text/isolate-html.ts';
import type { ArticleTextView } from '../../pages/article-text.ts';
import type { EarlierTextView } from '../../pages/live/earlier-text.ts';
import type { LiveEntryView } from '../../pages/live/live-view.ts';
import type { BodyPieceView, BodyView } from '../../pages/views/body-view.ts';
import type { EventView } from '../../pages/views/event-view.ts';
import type { Link } from '../../pages/views/links.ts';
import type { PictureView } from '../../pages/views/picture-view.ts';
import type { ContentLanguage } from '../metadata-words.ts';
import { notesSection, sourcesSection } from './content-notes.ts';
import { htmlElement } from './html-element.ts';
import { portableHtml } from './portable-html.ts';

/**
 * Writes an article as portable HTML: what its page shows between its head and its lists of links, in
 * the same order. First come the notes on translations and the changes that matter to the meaning, then
 * lead picture, key points, text, other changes and sources. URLs are absolute. There are no classes, and
 * no ids, which would clash in a feed reader that shows several articles on one page.
 * @param url absolute URL of the article
 * @param maxEntries the maximum number of entries of live coverage; a link leads to the others
 */
export function contentHtml(
  view: ArticleTextView,
  url: string,
  language: ContentLanguage,
  maxEntries = Number.POSITIVE_INFINITY,
): string {
  const { words, format } = language;
  const before = [
    ...translationLines(view.translation, words.translation, format).map(translationNote),
    notesSection(view.notesBeforeText, language),
    leadPicture(view),
    keyPoints(view.keyPoints, words.keyPoints),
  ];
  const after = [notesSection(view.notesAfterText, language), sourcesSection(view.sources, words)];
  const text = bodyText(view.body, view, language) + entriesHtml(view, language, maxEntries);
  return portable(htmlOf(before) + text + htmlOf(after), url, language);
}

/** Writes an entry of live coverage as portable HTML, without its time and heading. */
export function entryHtml(
  entry: LiveEntryView,
  view: ArticleTextView,
  url: string,
  language: ContentLanguage,
): string {
  return portable(bodyText(withoutHeading(entry.body), view, language), url, language);
}

/** Leaves out the heading with which an entry begins. */
function withoutHeading(body: BodyView): BodyView {
  const end = '</h3>';
  const at = body.findIndex((piece) => typeof piece === 'string' && piece.includes(end));
  const last = body[at];
  if (typeof last !== 'string') return body;
  return [last.slice(last.indexOf(end) + end.length), ...body.slice(at + 1)];
}

function portable(html: string, url: string, { lang, latinLanguage }: ContentLanguage): string {
  const text = portableHtml(html, url);
  return directionOf(lang) === 'rtl' ? isolateHtml(text, latinLanguage) : text;
}

/** Writes a page with earlier entries of live coverage as portable HTML. @param url of the page, absolute */
export function earlierHtml(view: EarlierTextView, url: string, language: ContentLanguage): string {
  const entries = view.entries.map((entry) => timedEntry(entry, view, language));
  return portable(entries.join('') + bodyText(view.after, view, language), url, language);
}

/** An entry below its time. */
function timedEntry(
  { time, body }: Pick<LiveEntryView, 'time' | 'body'>,
  view: ShownTimeline,
  language: ContentLanguage,
): string {
  const dateTime = language.format.machineDateTime(time);
  const when = htmlElement('time', { dateTime }, language.format.dateTime(time));
  return htmlOf([htmlElement('p', {}, when)]) + bodyText(body, view, language);
}

/** The newest entries of live coverage, each below its time, and what follows them on the page. */
function entriesHtml(view: ArticleTextView, language: ContentLanguage, most: number): string {
  const { live } = view;
  if (live === undefined) return '';
  const { words } = language;
  const entries = live.entries.slice(0, most).map((entry) => timedEntry(entry, view, language));
  const isCut = live.entries.length > entries.length || live.earlier.length > 0;
  const more = htmlElement('p', {}, htmlElement('a', { href: '#page.entries' }, words.live.more));
  return entries.join('') + htmlOf(isCut ? [more] : []) + bodyText(live.after, view, language);
}

function translationNote({ words, link }: TranslationLine<Link>): Element {
  const { href, hrefLang, lang, dir, text } = link;
  const name = lang === undefined ? text : htmlElement('bdi', { lang, dir }, text);
  return htmlElement('p', {}, `${words} `, htmlElement('a', { href, hrefLang }, name));
}

/** Writes nodes as HTML. Raw nodes are parts of a body, which the Markdown pipeline has sanitised: see `pieceNodes`. */
function htmlOf(nodes: readonly (RootContent | undefined)[]): string {
  const children = nodes.filter((node) => node !== undefined);
  return toHtml({ type: 'root', children }, { allowDangerousHtml: true });
}

/** The timeline that a text may place. */
type ShownTimeline = Pick<ArticleTextView, 'timeline'>;

/** The body text with its slots filled. Line ends are normalised, as an HTML parser would do. */
function bodyText(body: BodyView, view: ShownTimeline, language: ContentLanguage): string {
  const nodes = body.flatMap((piece) => pieceNodes(piece, view, language));
  return htmlOf(nodes).replace(/\r\n?/g, '\n');
}

function pieceNodes(
  piece: BodyPieceView,
  view: ShownTimeline,
  language: ContentLanguage,
): readonly RootContent[] {
  const { format } = language;
  if (typeof piece === 'string') return [{ type: 'raw', value: piece }];
  switch (piece.piece) {
    case 'name': {
      const { href, text } = piece;
      return [
        href === undefined ? { type: 'text', value: text } : htmlElement('a', { href }, text),
      ];
    }
    case 'timeline':
      return [eventList(view.timeline?.events ?? [], language)];
    case 'day':
      return [htmlElement('time', { dateTime: piece.day }, format.day(piece.day))];
    case 'map':
      // The map is drawn for the page, in its colours. The text names the places.
      return [];
    case 'picture':
      return picture(piece);
    case 'figure':
      // Marks behind figures work only with the page's stylesheet.
      return [];
  }
}

/** The events of a timeline as a list, in place of the drawing. */
function eventList(events: readonly EventView[], { format, words }: ContentLanguage): RootContent {
  const items = events.map(({ date, what, article }) => {
    const event = article === undefined ? what : htmlElement('a', { href: article.href }, what);
    const day = htmlElement('strong', {}, dateInWords(date, format, words));
    return htmlElement('li', {}, day, words.colon, event);
  });
  return htmlElement('ol', {}, ...items);
}

/** The children of a picture's `figure`: the file that every program can show, and the caption. */
function picture({ src, alt, width, height, ...words }: PictureView): readonly Element[] {
  const { caption, credit, licence } = words;
  const terms =
    licence?.href === undefined
      ? licence?.text
      : htmlElement('a', { href: licence.href }, licence.text);
  const parts = [caption, credit, terms].filter((part) => part !== undefined);
  const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  return [
    htmlElement('img', { src, alt, width, height }),
    htmlElement('figcaption', {}, ...separated),
  ];
}

function leadPicture({ lead }: ArticleTextView): RootContent | undefined {
  return lead && htmlElement('figure', {}, ...picture(lead));
}

function keyPoints(points: readonly string[], heading: string): RootContent | undefined {
  if (points.length === 0) return undefined;
  const items = points.map((point) => htmlElement('li', {}, point));
  return htmlElement(
    'section',
    {},
    htmlElement('h2', {}, heading),
    htmlElement('ul', {}, ...items),
  );
}
