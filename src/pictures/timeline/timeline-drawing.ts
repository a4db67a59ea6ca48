import type { TimelineInput, TimelineMarkup } from '../../model/pictures/timeline.ts';
import { type TimelineSize, timelineSizes } from './timeline-design.ts';
import { layOutTimeline } from './timeline-layout.ts';
import { timelineSvg } from './timeline-svg.ts';

/**
 * Draws events on a time scale with the precision of their dates: a day as a dot, a time within a month or
 * year as an open bar, a duration as a full bar (open where its start or end is only known to the month or
 * year), and a time "by" a day as dashes that end there. Long gaps are left out and labelled. The same
 * input gives the same bytes.
 * @returns undefined if there are no events
 */
export function drawTimeline(input: TimelineInput): Required<TimelineMarkup> | undefined {
  if (input.events.length === 0) return undefined;
  return {
    wide: drawn(input, timelineSizes.wide),
    narrow: drawn(input, timelineSizes.narrow),
  };
}

/**
 * Draws events like `drawTimeline`, but only in the narrow layout, which fits any width.
 * @returns an `<svg>` element. Undefined if there are no events.
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
