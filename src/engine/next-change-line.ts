import { zoneOffset } from '../relate/zone-offset.ts';
import type { NextReport } from './content/next-report.ts';
import type { ShownChange } from './content/next-shown-change.ts';

/** A change in the words of reports. @param name of the article: `port-strike` */
const words: Readonly<Record<ShownChange['kind'], (name: string) => string>> = {
  published: (name) => `article ${name}`,
  expired: (name) => `article ${name} leaves the lists`,
  change: (name) => `a change of article ${name} counts`,
  choice: () => 'a choice of front.yaml or a section ends',
  news: (name) => `article ${name} leaves the news sitemap`,
  age: (name) => `article ${name} is a year older`,
  month: () => 'security.txt is renewed',
};

/** The next change for reports: `2026-12-01 06:00 GMT  article port-strike`. */
export function nextChangeText({ epoch, changes, timeZone }: NextReport): string {
  const [first, ...others] = changes;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const what = first === undefined ? '' : words[first.kind](nameOf(first.path ?? ''));
  return `${localTime(epoch, timeZone)}  ${what}${more}`;
}

/** The name of an article's file: `port-strike` for `articles/2026/12/port-strike.md`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** A time in a zone, in whole minutes or seconds, rounded up: `2026-12-01 06:00 GMT`. */
function localTime(epoch: number, timeZone: string): string {
  const offset = zoneOffset(epoch, timeZone);
  const seconds = Math.ceil(epoch / 1000) * 1000;
  const local = new Date(seconds + offset * 60_000).toISOString();
  const time = local.slice(11, 19).replace(/:00$/, '');
  return `${local.slice(0, 10)} ${time} ${zoneText(offset)}`;
}

/** `GMT`, `GMT+2` or `GMT-3:30`. */
function zoneText(offset: number): string {
  const minutes = Math.abs(Math.round(offset));
  if (minutes === 0) return 'GMT';
  const rest = minutes % 60;
  const hours = `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `GMT${offset < 0 ? '-' : '+'}${hours}`;
}
