import type { EventDate } from '../../src/model/event.ts';
import type { Moment } from '../../src/model/moment.ts';
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

/** An event's date, said with the precision with which it is known and no more. */
export function EventTime({ date, around }: { date: EventDate; around: Surroundings }) {
  const { format, strings } = around;
  const first = date.first ?? date.last;
  switch (date.form) {
    case 'year':
      return <time dateTime={date.edtf}>{format.year(date.edtf)}</time>;
    case 'month':
      return <time dateTime={date.edtf}>{format.month(date.edtf)}</time>;
    case 'day':
      return <time dateTime={date.edtf}>{format.day(date.edtf)}</time>;
    case 'interval':
      return <span>{strings.dateRange(format.day(first), format.day(date.last))}</span>;
    case 'until':
      return <span>{strings.byDate(format.day(date.last))}</span>;
  }
}
