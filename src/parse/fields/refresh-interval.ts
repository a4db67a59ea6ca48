import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';

/** Below half a minute, a page changes while it is read; after an hour, it is no longer live. */
const [least, most] = [30, 3600];

const advice = `write a whole number of seconds from ${least} to ${most}, such as 60`;

/** The number of seconds after which browsers load a page again. */
export function refreshInterval() {
  return z
    .number()
    .describe('the seconds after which browsers load the page again, such as 60')
    .refine((seconds) => Number.isInteger(seconds) && seconds >= least && seconds <= most, {
      error: ({ input }) =>
        issueText(`${quote(String(input))} is not a valid number of seconds`, advice),
    });
}
