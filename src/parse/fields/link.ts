import * as z from 'zod';
import { addressFault, withLowerCaseScheme } from '../../model/address/url.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText, quote } from '../issue-text.ts';

/** An absolute http or https address. The scheme is changed to lower case. */
export function webAddress(meaning: string) {
  return addressField(meaning, /^https?:/, 'https://example.org/page');
}

/** An absolute https address. */
export function secureAddress(meaning: string) {
  return addressField(meaning, /^https:/, 'https://example.org/page');
}

/** A path from the root of the site, or an absolute http or https address. */
export function pageAddress(meaning: string) {
  return addressField(meaning, /^(?:https?:|\/(?!\/))/, '/about/ or https://example.org/page');
}

function addressField(meaning: string, accepted: RegExp, example: string) {
  const faultOf = (text: string): string | undefined => {
    const url = withLowerCaseScheme(text);
    const fault = addressFault(url);
    if (accepted.test(url) && fault === undefined) return undefined;
    return fault?.advice ?? `write ${meaning}, such as ${example}`;
  };
  return z
    .string()
    .describe(meaning)
    .refine((text) => faultOf(text) === undefined, {
      error: ({ input, path }) => {
        const text = String(input);
        return issueText(`${fieldName(path ?? [])} cannot be ${quote(text)}`, faultOf(text) ?? '');
      },
    })
    .transform(withLowerCaseScheme);
}
