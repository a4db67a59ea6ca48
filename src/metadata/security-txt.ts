import { DateTime } from 'luxon';
import { calendarEnd } from '../model/moment.ts';
import { madeOutput, type PlannedOutput } from '../model/output.ts';
import type { Publication } from '../model/publication.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';

const path = '.well-known/security.txt';
/** "Less than a year into the future" (RFC 9116, section 2.5.5). */
const monthsValid = 11;

/**
 * `.well-known/security.txt` (RFC 9116): whom to tell of a weakness. None is written where the
 * publication gives neither an e-mail address nor a page for feedback, since a contact is required.
 * It expires with a month, so that it changes once a month and not with every build.
 */
export function securityTxt({ site }: MetadataInput): readonly PlannedOutput[] {
  const { publication, now } = site;
  const contacts = contactsOf(publication);
  if (contacts.length === 0) return [];
  const later = DateTime.fromMillis(now.epoch, { zone: 'utc' }).plus({ months: monthsValid });
  const last = DateTime.fromMillis(calendarEnd, { zone: 'utc' });
  const expires = DateTime.min(later, last).startOf('month').toISO({ suppressMilliseconds: true });
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    ...[absoluteUrl(publication, `/${path}`)].filter(isSecure).map((url) => `Canonical: ${url}`),
    `Preferred-Languages: ${publication.languages.map(({ code }) => code).join(', ')}`,
  ];
  return [madeOutput({ path, body: `${lines.join('\n')}\n` })];
}

/** In the order of preference. Web addresses must begin with `https://` (section 2.5.3). */
function contactsOf(publication: Publication): readonly string[] {
  const { email } = publication.publisher;
  const pages = publication.policies
    .filter(({ kind }) => kind === 'actionableFeedbackPolicy')
    .map(({ url }) => (url.startsWith('/') ? absoluteUrl(publication, url) : url))
    .filter(isSecure);
  return email === undefined ? pages : [`mailto:${encodeURI(email)}`, ...pages];
}

function isSecure(url: string): boolean {
  return url.startsWith('https://');
}
