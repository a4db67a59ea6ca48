import * as z from 'zod';
import type { OwnString } from '../../model/own-strings.ts';
import { issueText } from '../issue-text.ts';

const advice = 'write the words between quotation marks, or a mapping of names to words';

const ownString: z.ZodType<OwnString> = z.lazy(() =>
  z.union([z.string().trim().min(1), z.record(z.string(), ownString)], {
    error: () => issueText('this is not text', advice),
  }),
);

/** The schema of `strings`: words by language, then by their names. The engine knows the names. */
export const stringsField = z
  .record(z.string(), z.record(z.string(), ownString))
  .describe('a mapping of languages to words by their names');
