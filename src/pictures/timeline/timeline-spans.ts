import type { TimelineEvent, TimeUnit } from '../../model/pictures/timeline.ts';
import { dayNumber, unitOf } from './timeline-days.ts';

/** An event as an interval on the time scale. */
export interface TimelineSpan {
  readonly event: TimelineEvent;
  /** Its position in the list, from 1. */
  readonly number: number;
  /** From the start of the first day to the end of the last, in days since 1970. */
  readonly start: number;
  readonly end: number;
  /**
   * `day` is a dot; `within` a bar with the meaning "at some time within"; `lasting` a bar with the meaning
   * "from … to …"; `until` ends with its day and has no start.
   */
  readonly shape: 'day' | 'within' | 'lasting' | 'until';
  /** For `lasting`: the part that is certain, if that is not all of it. */
  readonly core: { readonly start: number; readonly end: number } | undefined;
  /** The precision of the date: the scale has no finer labels. */
  readonly unit: TimeUnit;
}

/** Converts events to spans, in the same order. */
export function spansOf(events: readonly TimelineEvent[]): readonly TimelineSpan[] {
  return events.map((event, index) => {
    const end = dayNumber(event.last) + 1;
    const start = event.first === undefined ? end - 1 : dayNumber(event.first);
    const unit = event.first === undefined ? 'day' : unitOf(start, end);
    return {
      event,
      number: index + 1,
      start,
      end,
      shape: shapeOf(event),
      unit,
      core: coreOf(event, start, end),
    };
  });
}

/** From the latest start to the earliest end. */
function coreOf(
  { latestStart, earliestEnd }: TimelineEvent,
  start: number,
  end: number,
): TimelineSpan['core'] {
  if (latestStart === undefined && earliestEnd === undefined) return undefined;
  return {
    start: latestStart === undefined ? start : dayNumber(latestStart) + 1,
    end: earliestEnd === undefined ? end : dayNumber(earliestEnd),
  };
}

function shapeOf({ first, last, precision }: TimelineEvent): TimelineSpan['shape'] {
  if (first === undefined) return 'until';
  if (first === last) return 'day';
  return precision === 'interval' ? 'lasting' : 'within';
}
