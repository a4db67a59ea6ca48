import { calendarDays } from '../../model/calendar-days.ts';
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
import { memo } from '../cache/memo.ts';

/** The number of events that a timeline can show: one needs no scale, and very many cannot be distinguished. */
const eventCount = { min: 2, max: 60 } as const;

/** The language of the page that a timeline is drawn for. */
export interface TimelineLanguage {
  readonly language: Language;
  readonly words: TimelineWords;
}

/** Draws the timeline of a page; undefined if the page has none. */
export type DrawTimeline = (
  page: Page,
  language: TimelineLanguage,
) => Promise<TimelineMarkup | undefined>;

/**
 * Creates the function that draws timelines. Drawings are cached.
 * @param cache absolute path of the cache folder
 */
export function timelineDrawer(cache: string): DrawTimeline {
  return async (page, language) => {
    const shown = page.parts.timeline;
    if (shown === undefined || !isDrawable(shown.events)) return undefined;
    return memo(cache, 'timelines', inputsOf(shown, language), () => draw(shown, language));
  };
}

function isDrawable({ length }: readonly EventView[]): boolean {
  return length >= eventCount.min && length <= eventCount.max;
}

/** The inputs of a drawing. The words are functions, so samples of what they return are compared. */
function inputsOf({ title, events, extent }: DrawnEvents, { language, words }: TimelineLanguage) {
  const wordSamples = [
    ...(['day', 'month', 'year'] as const).flatMap((unit) =>
      [1, 2, 3, 11, 100].map((count) => words.duration(count, unit, String(count))),
    ),
    words.signs,
    words.title('1'),
    words.description('3', ['1', '2']),
  ];
  const dates = events.map(({ date }) => date.edtf);
  return [title, extent, dates, language, wordSamples];
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
  return { id, precision: form, first, last, uncertain, approximate, ...imprecisePoints(date) };
}

/** If an end of an interval is a month or a year, the event began or ended on an unknown day in it. */
function imprecisePoints({
  edtf,
  form,
}: EventDate): Pick<TimelineEvent, 'latestStart' | 'earliestEnd'> {
  if (form !== 'interval') return {};
  const [start, end] = datePoints(edtf).map(({ text }) => calendarDays(text));
  return {
    ...(start && start.first < start.last ? { latestStart: start.last } : {}),
    ...(end && end.first < end.last ? { earliestEnd: end.first } : {}),
  };
}
