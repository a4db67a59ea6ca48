import * as z from 'zod';
import { type SpokenLanguage, spokenLanguages } from '../../model/spoken-languages.ts';
import { nearest } from '../../model/text/nearest.ts';
import { issueText, quote } from '../issue-text.ts';
import { shortestCode } from './language-code.ts';

const codes = Object.keys(spokenLanguages) as readonly SpokenLanguage[];
const codeByName = new Map(codes.map((code) => [spokenLanguages[code].toLowerCase(), code]));

/** The code of a language that pages have a name for: `en`, `ar`. */
export function spokenLanguage() {
  return z.enum(codes, {
    error: ({ input }) => {
      if (input === null || input === undefined) return undefined;
      const [what, text] = typeof input === 'string' ? [quote(input), input] : ['the value', ''];
      return issueText(`${what} is not the code of a language`, adviceFor(text));
    },
  });
}

function adviceFor(text: string): string {
  const code = languageMeant(text);
  return code === undefined
    ? 'write its code, such as en, ar or fr: src/model/spoken-languages.ts lists them'
    : `write ${code}`;
}

/** The code of the language that a text means: `en` for `English`, `eng`, `en-GB` and `en_GB`. */
export function languageMeant(text: string): SpokenLanguage | undefined {
  const written = text.trim().toLowerCase();
  const [primary = ''] = written.split(/[-_]/);
  const short = shortestCode(primary);
  const name = codeByName.has(written) ? written : nearest(written, codeByName.keys());
  return codes.find((each) => each === short) ?? codeByName.get(name ?? '');
}
