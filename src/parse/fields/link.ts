import * as z from 'zod';
import { nameOf } from '../issue-wording.ts';
import { quote, say } from '../saying.ts';

type Accepts = (text: string) => boolean;

/** An absolute address on the web. */
export function webAddress(meaning: string) {
  return address(meaning, (text) => hasScheme(text, /^https?:\/\//i), 'https://example.org/page');
}

/** An absolute https address. */
export function secureAddress(meaning: string) {
  return address(meaning, (text) => hasScheme(text, /^https:\/\//i), 'https://example.org/page');
}

/** A page of the site, from its root, or an absolute address on the web. */
export function pageAddress(meaning: string) {
  const accepts = (text: string): boolean =>
    /^\/(?![/\\])\S*$/.test(text) || hasScheme(text, /^https?:\/\//i);
  return address(meaning, accepts, '/about/ or https://example.org/page');
}

function address(meaning: string, accepts: Accepts, example: string) {
  return z
    .string()
    .describe(meaning)
    .refine(accepts, {
      error: ({ input, path }) =>
        say(
          `${quote(String(input))} cannot be ${nameOf(path ?? [])}`,
          `write ${meaning}, such as ${example}`,
        ),
    });
}

function hasScheme(text: string, scheme: RegExp): boolean {
  return scheme.test(text) && !/\s/.test(text) && URL.canParse(text);
}
