import * as z from 'zod';
import { type SpokenLanguage, spokenLanguages } from '../../model/spoken-languages.ts';
import { nearest } from '../../model/text/nearest.ts';
import { issueText, quote } from '../issue-text.ts';

const codes = Object.keys(spokenLanguages) as readonly SpokenLanguage[];
const codeByName = new Map(codes.map((code) => [spokenLanguages[code].toLowerCase(), code]));

/** The code of a language that pages have a name for: `en`, `ar`. */
export function spokenLanguage() {
  return z.enum(codes, {
    error: ({ input }) => {
      if (typeof input !== 'string') return undefined;
      return issueText(`${quote(input)} is not the code of a language`, adviceFor(input));
    },
  });
}

function adviceFor(text: string): string {
  const written = text.trim().toLowerCase();
  const [primary = ''] = written.split(/[-_]/);
  const name = codeByName.has(written) ? written : nearest(written, codeByName.keys());
  const code = codes.find((each) => each === primary) ?? codeByName.get(name ?? '');
  return code === undefined
    ? 'write its code, such as en, ar or fr: src/model/spoken-languages.ts lists them'
    : `write ${code}`;
}
