import { DateTime } from 'luxon';
import type { SiteReader } from '../../facts/site-reader.ts';
import { calendarEnd } from '../../model/moment.ts';
import type { Publication } from '../../model/site/publication.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';

const path = '.well-known/security.txt';
/** "Less than a year into the future" (RFC 9116, section 2.5.5). */
const monthsValid = 11;

/**
 * `.well-known/security.txt` (RFC 9116): where to report a vulnerability. A contact is required, so there
 * is no file if the publication has neither an e-mail address nor a feedback page. The expiry is the start
 * of a month, so that the file changes once a month and not with every build.
 */
export const securityTxt = defineFormat({
  name: 'security',
  plan: ({ publication }) =>
    contactsOf(publication).length === 0 ? [] : [{ path, subject: null }],
  body: (_, { site }) => securityText(site),
});

function securityText(site: SiteReader): string {
  const { publication } = site;
  const lines = [
    ...contactsOf(publication).map((contact) => `Contact: ${contact}`),
    `Expires: ${expiryOf(site)}`,
    ...[absoluteUrl(publication, `/${path}`)].filter(isSecure).map((url) => `Canonical: ${url}`),
    `Preferred-Languages: ${publication.languages.map(({ code }) => code).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The start of a month, not later than the end of the calendar that Dateline supports. */
function expiryOf(site: SiteReader): string | null {
  const month = DateTime.fromISO(site.required('month'), { zone: 'utc' });
  const later = month.plus({ months: monthsValid });
  const last = DateTime.fromMillis(calendarEnd, { zone: 'utc' });
  return DateTime.min(later, last).startOf('month').toISO({ suppressMilliseconds: true });
}

/** In order of preference. Web URLs must start with `https://` (section 2.5.3). */
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
