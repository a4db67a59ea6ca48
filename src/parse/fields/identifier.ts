import * as z from 'zod';
import { longestName } from '../../model/address/name-length.ts';
import { quote, say } from '../saying.ts';
import { isSlug, proposeSlug } from '../slug.ts';

/** The id of something, as its file is called: lower-case words joined by hyphens. */
export function identifier(meaning: string) {
  return z
    .string()
    .describe(meaning)
    .refine(isSlug, {
      error: ({ input }) => {
        const text = String(input);
        const proposal = proposeSlug(text);
        const letters = 'write lower-case letters a to z, digits and hyphens';
        const advice = proposal === undefined ? letters : `write ${proposal}`;
        return say(`${quote(text)} is no id`, advice);
      },
    })
    .refine((text) => text.length <= longestName, {
      error: ({ input }) => {
        const message = `an id of ${String(input).length} letters is too long`;
        return say(message, `write at most ${longestName}`);
      },
    });
}
