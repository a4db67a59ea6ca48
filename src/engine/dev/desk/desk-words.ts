import { counted } from '../../build-report.ts';
import type { WantedPart } from './desk-lists.ts';

/**
 * The words of the desk. They are in English on every site, like the messages of the build: the desk is for the editors
 * and developers who run `dateline dev`, and never for readers.
 */
export const deskWords = {
  title: 'Desk',
  note: 'What is still to do. Only this server has this page: it is never built or published.',
  edit: 'Open in the editor',
  drafts: { heading: 'Drafts', none: 'No article is a draft.' },
  scheduled: { heading: 'Scheduled', none: 'No article waits for its time.' },
  stale: {
    heading: 'Stale translations',
    none: 'Every translation has the changes of its original.',
  },
  incomplete: { heading: 'Missing parts' },
  figures: {
    heading: 'Conflicting figures',
    none: 'No figure contradicts another.',
  },
  completeOf: (count: number) =>
    count === 1
      ? 'The article has a picture or map, sources and key points.'
      : `The ${count} newest articles have a picture or map, sources and key points.`,
  lookedAt: (count: number) => `Among the ${counted(count, 'newest article')}.`,
  leftOut: (count: number) =>
    `${counted(count, 'error')}, no page until ${count === 1 ? 'it is' : 'they are'} corrected`,
  corrections: (days: string) => `lacks corrections of ${days}`,
  updates: (days: string) => `lacks updates of ${days}`,
  changed: (day: string) => `changed on ${day}`,
  source: 'The newer version:',
  noTime: 'no valid time',
  missing: {
    picture: 'no picture or map',
    sources: 'no sources',
    keyPoints: 'no key points',
  } satisfies Record<WantedPart, string>,
} as const;
