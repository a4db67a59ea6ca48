import type { Moment } from '../../src/model/moment.ts';
import type { EventDate } from '../../src/model/site/event.ts';
import { dateInWords } from '../../src/model/site/event-date.ts';
import type { Surroundings } from './layout-props.ts';

/** A moment, for readers in the publication's zone and for machines. */
export function Time({
  moment,
  around,
  class: className,
}: {
  moment: Moment;
  around: Surroundings;
  class?: string;
}) {
  return (
    <time dateTime={around.format.machineDateTime(moment)} class={className}>
      {around.format.dateTime(moment)}
    </time>
  );
}

/** A calendar day. @param day `YYYY-MM-DD` */
export function Day({ day, around }: { day: string; around: Surroundings }) {
  return <time dateTime={day}>{around.format.day(day)}</time>;
}

/**
 * An event's date, said with the precision with which it is known and no more. To machines it is told
 * where it is one day, month or year, and sure: HTML has no way to say about or perhaps.
 */
export function EventTime({ date, around }: { date: EventDate; around: Surroundings }) {
  const text = dateInWords(date, around.format, around.strings);
  const isSure = date.uncertain !== true && date.approximate !== true;
  const isOne = date.form === 'day' || date.form === 'month' || date.form === 'year';
  return isSure && isOne ? <time dateTime={date.edtf}>{text}</time> : <span>{text}</span>;
}
