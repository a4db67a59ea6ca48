import type { DrawnTimeline, TimelineInput } from '../../model/pictures/timeline.ts';
import { type TimelineSize, timelineSizes } from './timeline-design.ts';
import { layOutTimeline } from './timeline-layout.ts';
import { timelineSvg } from './timeline-svg.ts';

/**
 * Draws events on a scale of time, as exactly as each is known and no more: a day as a dot, what lay
 * within a month or year as an open bar of that length, what lasted as a full one (open where it began or
 * ended at some time within a month or year), what is only known to
 * have happened by a day as dashes that end there. Long empty times are left out, and it says so. The same
 * input gives the same bytes.
 * @returns undefined where there are no events
 */
export function drawTimeline(input: TimelineInput): DrawnTimeline | undefined {
  if (input.events.length === 0) return undefined;
  const { events, format } = input;
  return {
    wide: drawn(input, timelineSizes.wide),
    narrow: drawn(input, timelineSizes.narrow),
    numbers: new Map(events.map(({ id }, index) => [id, format.number(index + 1)])),
  };
}

/**
 * Draws events as `drawTimeline` does, once, for any width: smaller where there is room for more.
 * @returns an `<svg>` element; undefined where there are no events
 */
export function drawCompactTimeline(input: TimelineInput): string | undefined {
  return input.events.length === 0 ? undefined : drawn(input, timelineSizes.narrow);
}

function drawn(input: TimelineInput, size: TimelineSize): string {
  const layout = layOutTimeline(input, size);
  const leftOut = layout.breaks.map(({ text }) => text.text);
  const events = input.format.number(input.events.length);
  const description = input.words.description(events, leftOut);
  return timelineSvg(layout, { ...input, description });
}
