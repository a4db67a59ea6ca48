import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';
import { isSlug } from '../slug.ts';
import { faultless } from './text-schema.ts';

/** How another file refers to an article: `port-strike`, or `2031/05/04/port-strike`. */
export function articleName(meaning: string) {
  return faultless(z.string().describe(meaning), nameFault);
}

function nameFault(text: string): string | undefined {
  if (isArticleName(text)) return undefined;
  const proposal = proposeName(text);
  const advice =
    proposal === undefined
      ? 'write the name of its file, such as port-strike or 2031/05/04/port-strike'
      : `write ${proposal}`;
  return issueText(`${quote(text)} is not the name of an article`, advice);
}

const dated = /^\d{4}\/\d{2}\/\d{2}\//;

function isArticleName(text: string): boolean {
  return isSlug(text.replace(dated, ''));
}

/** The name in an address or path of an article. Undefined if there is none. */
function proposeName(text: string): string | undefined {
  const address = text.replace(/^https?:\/\/[^/]*/, '').replace(/^\/+|\/+$/g, '');
  const [inAddress] = /\d{4}\/\d{2}\/\d{2}\/[^/]+$/.exec(address) ?? [];
  const name = inAddress ?? address.split('/').at(-1) ?? '';
  // Each edition takes its own translation, so a language does not belong to the name.
  const proposal = name.replace(/\.md$/, '').replace(/\.[a-z]{2,3}(?:-[A-Z]{2})?$/, '');
  return isArticleName(proposal) ? proposal : undefined;
}
