import type { Formatter } from '../../src/model/formatter.ts';
import type { TimeSpan } from '../../src/pages/live/live-view.ts';
import type { Strings } from './strings.ts';

/** The times between which several entries were written: `4 May 2031, 08:00 to 09:58`. */
export function spanInWords(
  { from, to, day }: TimeSpan,
  { live, comma }: Pick<Strings, 'live' | 'comma'>,
  format: Formatter,
): string {
  if (day === undefined) return live.span(format.dateTime(from, to), format.dateTime(to));
  return `${format.day(day)}${comma}${live.span(format.clock(from), format.clock(to))}`;
}
