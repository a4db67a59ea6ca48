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

/**
 * A path from the root of the site, or an absolute http or https address.
 * @param emailKey where an e-mail address belongs, for the advice: `"email"`
 */
export function pageAddress(meaning: string, emailKey?: string) {
  const accepted = /^(?:https?:|\/(?!\/))/;
  return addressField(meaning, accepted, '/about/ or https://example.org/page', emailKey);
}

function addressField(meaning: string, accepted: RegExp, example: string, emailKey?: string) {
  const faultOf = (text: string): string | undefined => {
    const url = withLowerCaseScheme(text);
    const fault = addressFault(url);
    if (accepted.test(url)) return fault?.advice;
    // Browsers read any text as a path: that is of no use if the field does not accept paths.
    if (fault !== undefined && accepted.test(fault.reading ?? example)) return fault.advice;
    const meant = meantAddresses(text).find(
      (each) => accepted.test(each) && addressFault(each) === undefined,
    );
    if (meant !== undefined) return `write ${meant} if that is what you mean`;
    const advice = `write ${meaning}, such as ${example}`;
    const isEmail = emailKey !== undefined && /^(?:mailto:)?[^\s@/:]+@[^\s@/:]+$/i.test(text);
    return isEmail ? `${advice}; an e-mail address belongs in ${emailKey}` : advice;
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

/** What a text that is not an accepted address may stand for: one with https, one without its scheme, a path. */
function meantAddresses(text: string): readonly string[] {
  const written = withLowerCaseScheme(text.trim());
  if (written.startsWith('http:')) return [written.replace('http:', 'https:')];
  if (/^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(written)) return [`https://${written}`];
  const isPath = /^[a-z\d-]+(?:\/[a-z\d-]+)*\/?$/.test(written);
  return [isPath ? `/${written.replace(/\/$/, '')}/` : written];
}
