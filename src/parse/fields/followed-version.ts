import * as z from 'zod';
import { calendarDays } from '../../model/calendar-days.ts';
import type { FollowedVersion } from '../../model/site/article/translation.ts';
import { exampleTime } from './local-time.ts';
import { readMoment } from './moment.ts';

/** The version of an original: its last change, as a moment with a time zone or as a day. */
export function followedVersion() {
  return z
    .string()
    .describe(
      `the time of the last change of the original that the translation includes, such as ${exampleTime} or 2016-08-03`,
    )
    .transform((text, context): FollowedVersion => {
      const iso = text.trim();
      if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && calendarDays(iso) !== undefined) {
        return { iso, epoch: undefined };
      }
      const read = readMoment(iso);
      if (typeof read !== 'string') return read;
      context.addIssue({ code: 'custom', message: read });
      return z.NEVER;
    });
}
