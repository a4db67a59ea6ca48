import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';

/** An e-mail address. */
export function emailAddress() {
  return z.email({
    error: ({ input }) =>
      typeof input === 'string'
        ? issueText(
            `${quote(input)} is not an e-mail address`,
            'write one such as desk@news.example',
          )
        : undefined,
  });
}
