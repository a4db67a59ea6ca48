import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { externalHref, type Href } from '../model/address/href.ts';
import type { Moment } from '../model/moment.ts';
import type { Correction, ParsedArticle, Source } from '../model/site/article/article.ts';
import { linkedOnceIn } from '../model/text/split-body.ts';
import { resolveMentions } from '../relate/mentions/resolve-mentions.ts';
import { type TextView, textViewOf } from './live/live-view.ts';
import type { PageAddress } from './page.ts';
import { bodyView, figureMarks } from './views/body-view.ts';
import { type Links, linksIn } from './views/links.ts';
import { type PictureView, pictureView } from './views/picture-view.ts';
import { type TimelineView, timelineInText } from './views/timeline-view.ts';
import { type TranslationView, translationView } from './views/translation-view.ts';
import { withoutWithheldLinks } from './views/withheld-links.ts';

/** A correction or an update, as the page shows it. */
export interface NoteView {
  readonly kind: 'correction' | 'update';
  readonly date: Moment;
  readonly note: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
}

export interface SourceView extends Pick<Source, 'name' | 'kind'> {
  readonly href: Href | undefined;
}

/**
 * The article itself, from its notes to its sources: all that feeds and other sites get. It reads less of
 * the site than the page does, so that a feed does not change if only the links of the page change.
 */
export interface ArticleTextView extends TextView {
  readonly lead: PictureView | undefined;
  readonly keyPoints: readonly string[];
  /** Undefined unless the text places it with `::timeline`. */
  readonly timeline: TimelineView | undefined;
  /** Corrections and updates that change the meaning of the article; newest first, as in the next. */
  readonly notesBeforeText: readonly NoteView[];
  readonly notesAfterText: readonly NoteView[];
  /** Its versions in other languages; undefined if the page has nothing to say about them. */
  readonly translation: TranslationView | undefined;
  readonly sources: readonly SourceView[];
  /** All corrections in the order of the file, for metadata. */
  readonly corrections: readonly Correction[];
  /** When the article left the lists or will do so. */
  readonly until: Moment | undefined;
  readonly wordCount: number;
  /** Whether its author lets other sites republish it. */
  readonly isOffered: boolean;
}

/** The text of an article, made once and shared by its page, its ninjs file and its feeds. */
export function articleTextView(
  { url, lang, subject }: PageAddress,
  site: SiteReader,
): ArticleTextView {
  return site.derived(`text:${url}`, (own) =>
    makeTextView(own.article(subject), own, linksIn(own, lang)),
  );
}

function makeTextView(article: ArticleReader, site: SiteReader, links: Links): ArticleTextView {
  const text = article.text();
  const notes = notesOf(text);
  const body = withoutWithheldLinks(text.body, site);
  const mentions = resolveMentions(body, (name) => article.resolveName(name));
  const marks = figureMarks(text.figures, links);
  const { availability, url } = article;
  const shown = textViewOf({ ...text, body, availability, url }, site, links, (parts) => {
    const linked = parts === body.parts ? mentions : linkedOnceIn(parts, mentions);
    return bodyView({ ...body, parts }, linked, site, links, marks);
  });
  return {
    lead: text.lead && pictureView(text.lead, site, links),
    keyPoints: text.keyPoints,
    timeline: timelineInText(body, article, site, links),
    notesBeforeText: notes
      .filter((note) => note.substantive)
      .map(({ substantive: _, ...note }) => note),
    notesAfterText: notes
      .filter((note) => !note.substantive)
      .map(({ substantive: _, ...note }) => note),
    translation: translationView(article.translation, site, links),
    sources: text.sources.map(sourceView),
    corrections: text.corrections,
    until: text.until,
    wordCount: text.body.wordCount,
    isOffered: text.republish === 'yes',
    ...shown,
  };
}

function sourceView({ name, kind, url }: Source): SourceView {
  return { name, kind, href: url === undefined ? undefined : externalHref(url) };
}

/** Corrections and updates in one list, newest first. */
function notesOf(article: ParsedArticle) {
  return [
    ...article.corrections.map((correction) => ({ kind: 'correction' as const, ...correction })),
    ...article.updates.map((update) => ({
      kind: 'update' as const,
      was: undefined,
      now: undefined,
      ...update,
    })),
  ].sort((a, b) => b.date.epoch - a.date.epoch);
}
