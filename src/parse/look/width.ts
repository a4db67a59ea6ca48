import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';

/** A width in rem, between two bounds. @param meaning what is outside of the bounds, for advice */
function rem(least: number, most: number, meaning: string) {
  return z
    .string({ error: () => issueText('a width must be text', `write one such as ${least + 5}rem`) })
    .refine((text) => inBounds(text, least, most), {
      error: ({ input }) =>
        issueText(
          `${quote(String(input))} is not a width from ${least}rem to ${most}rem`,
          `write one such as ${least + 5}rem: ${meaning}`,
        ),
    });
}

function inBounds(text: string, least: number, most: number): boolean {
  const [, number = ''] = /^(\d+(?:\.\d+)?)rem$/.exec(text) ?? [];
  return number !== '' && Number(number) >= least && Number(number) <= most;
}

/** The schema of `width`. A rem is 18 pixels, in which two letters or a little more fit. */
export const widthField = z
  .strictObject({
    text: rem(25, 45, 'other lines are too short or too long to read').optional(),
    page: rem(45, 100, 'the page needs room for columns, and a screen for the page').optional(),
  })
  .describe('a mapping with "text" and "page"');
