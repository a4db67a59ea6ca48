import * as z from 'zod';
import type { Look } from '../../model/site/look.ts';
import { issueText, quote } from '../issue-text.ts';
import { isMapping } from '../yaml/mapping.ts';

/** The path of a drawing in the media folder. A leading slash is left out. */
const drawingPath = z
  .string({ error: () => issueText('the name of a drawing must be text', advice) })
  .refine((text) => /^\/?media\/[^/].*\.svg$/i.test(text) && !text.split('/').includes('..'), {
    error: ({ input }) => issueText(`${quote(String(input))} is no drawing in "media"`, advice),
  })
  .transform((text) => text.replace(/^\//, ''));

const advice = 'write the path of an SVG file in content/media, such as media/logo.svg';

/** The schema of `icon`. */
export const iconField = drawingPath;

/** The schema of `logo`: a drawing, or one for each colour scheme. */
export const logoField = z.preprocess(
  (input) => (input === undefined || isMapping(input) ? input : { light: input }),
  z.strictObject({ light: drawingPath, dark: drawingPath.optional() }),
);

/** The logo of a look. */
export function toLogo(logo: z.output<typeof logoField>): NonNullable<Look['logo']> {
  const { light, dark } = logo;
  return dark === undefined ? { light } : { light, dark };
}
