import type { Moment } from '../../src/model/moment.ts';
import type { EventDate } from '../../src/model/site/event.ts';
import { dateInWords } from '../../src/model/site/event-date.ts';
import type { LayoutContext } from './document/layout-props.ts';

/**
 * A moment in the publication's time zone, with its machine-readable form.
 * @param beside a time that is shown before it, so that readers see their zone once
 * @param day `YYYY-MM-DD`, the day in the heading above it: a time of this day is shown without it
 */
export function Time({
  moment,
  beside,
  day,
  context,
  class: className,
}: {
  moment: Moment;
  beside?: Moment;
  day?: string | undefined;
  context: LayoutContext;
  class?: string;
}) {
  const { format } = context;
  const dateTime = format.machineDateTime(moment);
  const isOfDay = day !== undefined && dateTime.startsWith(day);
  return (
    <time dateTime={dateTime} class={className}>
      {isOfDay ? format.time(moment, beside) : format.dateTime(moment, beside)}
    </time>
  );
}

/** A calendar day. @param day `YYYY-MM-DD` */
export function Day({ day, context }: { day: string; context: LayoutContext }) {
  return <time dateTime={day}>{context.format.day(day)}</time>;
}

/**
 * An event's date, with the precision with which it is known. Only a certain day, month or year gets a
 * `time` element, because HTML cannot express intervals and uncertain or approximate dates.
 */
export function EventTime({ date, context }: { date: EventDate; context: LayoutContext }) {
  const text = dateInWords(date, context.format, context.strings);
  const isCertain = date.uncertain !== true && date.approximate !== true;
  const isSingle = date.form === 'day' || date.form === 'month' || date.form === 'year';
  return isCertain && isSingle ? <time dateTime={date.edtf}>{text}</time> : <span>{text}</span>;
}
