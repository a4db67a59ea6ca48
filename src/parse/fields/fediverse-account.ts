import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';
import { faultless } from './text-schema.ts';

/** `@name@host`. Mastodon's names have letters, digits, underscores, and inner dots and hyphens. */
const account = /^@\w+(?:[.-]+\w+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i;

/**
 * An account in the Fediverse, as `fediverse:creator` takes it:
 * https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/
 */
export function fediverseAccount() {
  const meaning = 'the account in the Fediverse, such as "@name@social.example"';
  return faultless(z.string().describe(meaning), (text) => {
    if (account.test(text)) return undefined;
    const example = accountMeant(text) ?? 'one such as "@name@social.example"';
    return issueText(
      `${quote(text)} is not an account in the Fediverse`,
      `write ${example}, with the quotation marks`,
    );
  });
}

/** The account in the address of a profile, or in an account without its first sign, in quotation marks. */
function accountMeant(text: string): string | undefined {
  const [, host, name] = /^https:\/\/([^/?#]+)\/@([^/?#@]+)\/?$/.exec(text.trim()) ?? [];
  const meant = name === undefined ? `@${text.trim().replace(/^@+/, '')}` : `@${name}@${host}`;
  return account.test(meant) ? `"${meant}"` : undefined;
}
