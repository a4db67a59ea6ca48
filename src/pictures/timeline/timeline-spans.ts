import type { TimelineEvent, TimeUnit } from '../../model/pictures/timeline.ts';
import { dayNumber, unitOf } from './timeline-days.ts';

/** An event as a part of the scale of time. */
export interface TimelineSpan {
  readonly event: TimelineEvent;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** From the beginning of a day to the end of one, in days since 1970. */
  readonly start: number;
  readonly end: number;
  /**
   * `day` is a dot; `within` a bar that says "at some time within"; `lasting` a bar that says "from …
   * to …"; `until` ends with its day and has no beginning.
   */
  readonly shape: 'day' | 'within' | 'lasting' | 'until';
  /** Of what lasted, the time that it took in any case, where not every day of it is known to be of it. */
  readonly core: { readonly start: number; readonly end: number } | undefined;
  /** How finely the scale must be labelled for it. */
  readonly unit: TimeUnit;
}

/** Events as spans, in the same order. */
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

/** Between the latest beginning and the earliest end. */
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
