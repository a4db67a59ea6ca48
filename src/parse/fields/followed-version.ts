import * as z from 'zod';
import { isDay } from '../../model/calendar-days.ts';
import type { FollowedVersion } from '../../model/site/article/translation.ts';
import { exampleTime } from './local-time.ts';
import { readMoment } from './moment.ts';
import { textRead } from './text-schema.ts';

/** The version of an original: its last change, as a moment with a time zone or as a day. */
export function followedVersion() {
  const meaning = `the time of the last change of the original that the translation includes, such as ${exampleTime} or 2016-08-03`;
  return textRead(z.string().describe(meaning), (text): FollowedVersion | string => {
    const iso = text.trim();
    return isDay(iso) ? { iso, epoch: undefined } : readMoment(iso);
  });
}
