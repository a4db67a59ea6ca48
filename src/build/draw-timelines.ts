import path from 'node:path';
import { BoundedCache } from '../model/bounded-cache.ts';
import { calendarDays } from '../model/calendar-days.ts';
import { digestOf } from '../model/digest.ts';
import type { EventDate } from '../model/event.ts';
import { datePoints } from '../model/event-date.ts';
import type { Language } from '../model/language.ts';
import type {
  TimelineDrawing,
  TimelineEvent,
  TimelineInput,
  TimelineWords,
} from '../model/timeline.ts';
import type { EventView } from '../pages/event-view.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { DrawnEvents } from '../pages/page-parts.ts';
import { createTimelineFormat } from '../pages/timeline-format.ts';
import { readCacheText, writeCacheText } from './cache-file.ts';

/** A newer one makes all timelines anew: raise it with every change of how they are drawn; a test asks for it. */
export const timelineRecipe = 3;
/** A single event needs no scale; of very many, none is to be told from the others. */
const drawable = { least: 2, most: 60 } as const;
/** How many drawings are kept in memory: pages of one story come one after the other. */
const mostKept = 200;

/** What decides about a timeline besides its events: the language of its page. */
export interface TimelineLanguage {
  readonly language: Language;
  readonly words: TimelineWords;
}

/** Draws the timeline of a page; undefined where the page has none. */
export type DrawTimeline = (
  page: Page,
  around: TimelineLanguage,
) => Promise<TimelineDrawing | undefined>;

/**
 * Makes the drawer of timelines. A drawing is kept under the digest of what it shows, in memory and
 * in the cache: the articles of a story share theirs, and an unchanged one costs a read.
 * @param cache absolute path of the cache folder
 */
export function timelineDrawer(cache: string): DrawTimeline {
  const recent = new BoundedCache<string, Promise<TimelineDrawing>>(mostKept);
  return async (page, around) => {
    const shown = page.parts.timeline;
    if (shown === undefined || !isDrawable(shown.events)) return undefined;
    const digest = digestOf(termsOf(shown, around));
    const file = path.join(cache, 'timelines', `${digest}.json`);
    return recent.get(digest, () => keptOrDrawn(file, () => draw(shown, around)));
  };
}

function isDrawable({ length }: readonly EventView[]): boolean {
  return length >= drawable.least && length <= drawable.most;
}

/** Everything that the drawing is made from; words are functions and count by what they say. */
function termsOf(
  { title, events, extent }: DrawnEvents,
  { language, words }: TimelineLanguage,
): string {
  const said = [
    ...(['day', 'month', 'year'] as const).flatMap((unit) =>
      [1, 2, 3, 11, 100].map((count) => words.duration(count, unit, String(count))),
    ),
    words.signs,
    words.title('1'),
    words.description('3', ['1', '2']),
  ];
  const dates = events.map(({ date }) => date.edtf);
  return JSON.stringify([timelineRecipe, process.version, title, extent, dates, language, said]);
}

async function keptOrDrawn(
  file: string,
  make: () => Promise<TimelineDrawing>,
): Promise<TimelineDrawing> {
  const kept = readCacheText(file);
  if (kept !== undefined) return JSON.parse(kept);
  const drawing = await make();
  writeCacheText(file, JSON.stringify(drawing));
  return drawing;
}

async function draw(
  { title, events, extent }: DrawnEvents,
  { language, words }: TimelineLanguage,
): Promise<TimelineDrawing> {
  const { drawCompactTimeline, drawTimeline } = await import('../pictures/timeline-drawing.ts');
  const input: TimelineInput = {
    events: events.map(({ id, date }) => timelineEvent(id, date)),
    title: words.title(title),
    language,
    format: createTimelineFormat(language),
    words,
    idPrefix: 'page.timeline',
  };
  if (extent === 'compact') return { narrow: drawCompactTimeline(input) ?? '' };
  const { wide = '', narrow = '' } = drawTimeline(input) ?? {};
  return { wide, narrow };
}

function timelineEvent(id: string, date: EventDate): TimelineEvent {
  const { form, first, last, uncertain = false, approximate = false } = date;
  return { id, precision: form, first, last, uncertain, approximate, ...looseEnds(date) };
}

/** An interval of which an end is a month or year began, or ended, at some time within that. */
function looseEnds({ edtf, form }: EventDate): Pick<TimelineEvent, 'begunBy' | 'endedFrom'> {
  if (form !== 'interval') return {};
  const [start, end] = datePoints(edtf).map(({ text }) => calendarDays(text));
  return {
    ...(start && start.first < start.last ? { begunBy: start.last } : {}),
    ...(end && end.first < end.last ? { endedFrom: end.first } : {}),
  };
}
