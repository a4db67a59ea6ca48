import { BoundedCache } from '../../model/bounded-cache.ts';
import { calendarDays } from '../../model/calendar-days.ts';
import { digestOf } from '../../model/digest.ts';
import type { Language } from '../../model/language.ts';
import type {
  TimelineEvent,
  TimelineInput,
  TimelineMarkup,
  TimelineWords,
} from '../../model/pictures/timeline.ts';
import type { EventDate } from '../../model/site/event.ts';
import { datePoints } from '../../model/site/event-date.ts';
import type { Page } from '../../pages/page-kinds.ts';
import type { DrawnEvents } from '../../pages/page-parts.ts';
import type { EventView } from '../../pages/views/event-view.ts';
import { createTimelineFormat } from '../../pages/views/timeline-format.ts';
import { jsonMemo, memo } from '../cache/memo.ts';

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
) => Promise<TimelineMarkup | undefined>;

const drawings = jsonMemo<TimelineMarkup>('timelines');

/**
 * Makes the drawer of timelines. Memory and the cache hold each drawing: the articles of a story share
 * theirs, and an unchanged one costs a read.
 * @param cache absolute path of the cache folder
 */
export function timelineDrawer(cache: string): DrawTimeline {
  const recent = new BoundedCache<string, Promise<TimelineMarkup>>(mostKept);
  return async (page, around) => {
    const shown = page.parts.timeline;
    if (shown === undefined || !isDrawable(shown.events)) return undefined;
    const inputs = inputsOf(shown, around);
    return recent.get(digestOf(JSON.stringify(inputs)), async () =>
      memo(cache, drawings, inputs, () => draw(shown, around)),
    );
  };
}

function isDrawable({ length }: readonly EventView[]): boolean {
  return length >= drawable.least && length <= drawable.most;
}

/** Everything that the drawing is made from; words are functions and count by what they say. */
function inputsOf({ title, events, extent }: DrawnEvents, { language, words }: TimelineLanguage) {
  const said = [
    ...(['day', 'month', 'year'] as const).flatMap((unit) =>
      [1, 2, 3, 11, 100].map((count) => words.duration(count, unit, String(count))),
    ),
    words.signs,
    words.title('1'),
    words.description('3', ['1', '2']),
  ];
  const dates = events.map(({ date }) => date.edtf);
  return [title, extent, dates, language, said];
}

async function draw(
  { title, events, extent }: DrawnEvents,
  { language, words }: TimelineLanguage,
): Promise<TimelineMarkup> {
  const { drawCompactTimeline, drawTimeline } = await import(
    '../../pictures/timeline/timeline-drawing.ts'
  );
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
function looseEnds({ edtf, form }: EventDate): Pick<TimelineEvent, 'latestStart' | 'earliestEnd'> {
  if (form !== 'interval') return {};
  const [start, end] = datePoints(edtf).map(({ text }) => calendarDays(text));
  return {
    ...(start && start.first < start.last ? { latestStart: start.last } : {}),
    ...(end && end.first < end.last ? { earliestEnd: end.first } : {}),
  };
}
