import * as z from 'zod';
import { selfSource } from '../../model/site/security.ts';
import { issueText, quote } from '../issue-text.ts';

/**
 * `self`, or an address that names a host and perhaps a file or folder there: nothing wider. Its path is ASCII, as in any
 * header, and without what is special in a policy or in the settings of nginx, which insert a variable for `$name`.
 */
const accepted = /^(?:self|(?:https|wss):\/\/[a-z0-9.-]+(?::\d+)?(?:\/[\w./~%!&()+:=@-]*)?)$/i;

const advice =
  'write an https address, such as https://stats.example/script.js, or "self" for files of the site in static/';

/** @param text that is not accepted */
function sourceAdvice(text: string): string {
  const encoded = text.replace(/[^!-~\p{Cs}]|[$\\{}|^`<>[\]]/gu, encodeURIComponent);
  return accepted.test(encoded) ? `write ${encoded}` : advice;
}

const source = z
  .string({ error: () => issueText('a source of scripts must be text', advice) })
  .refine((text) => accepted.test(text), {
    error: ({ input }) =>
      issueText(`a policy cannot allow ${quote(String(input))}`, sourceAdvice(String(input))),
  })
  .transform((text) => (text === 'self' ? selfSource : text.replace(/^([^/]+\/\/[^/]+)\/$/, '$1')));

/** The schema of `security`. */
export const securityField = z.strictObject({
  scripts: z.array(source).default([]),
  connect: z.array(source).default([]),
});
