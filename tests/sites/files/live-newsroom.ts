import {
  articleText,
  baseFiles,
  placeText,
  translatedText,
  twoLanguageSite,
} from './base-files.ts';
import type { Files } from './memory-folder.ts';

/** An entry of live coverage as an editor writes it. */
export function entryText(at: string, headline: string, text: string): string {
  return `::::entry{at=${at}}\n## ${headline}\n\n${text}\n::::`;
}

const summary = 'The ferry of [[Port Esker]] runs again after eight days.';

/** Three entries that are not in order of time. One is a key entry. */
const entries = [
  entryText('2031-05-04T09:20 key', 'The first ferry leaves', 'It left [[Port Esker]] at six.[^1]'),
  entryText('2031-05-04T10:05', 'A \\<crowd> waits', ':::quote{by="Mara Voss"}\nWe wait.\n:::'),
  entryText('2031-05-05T07:00:30+01:00', 'Fog at dawn {#fog}', 'No ferry from [[Port Esker]] yet.'),
];

const arabicEntries = [
  entryText('2031-05-04T09:20 key', 'أول عبّارة تغادر', 'غادرت [[ميناء إسكر]] عند السادسة.'),
  entryText('2031-05-04T10:05', 'حشد ينتظر', 'ينتظر الناس.'),
];

const fields = {
  kind: 'live',
  headline: 'Ferry runs again at Port Esker',
  published: '2031-05-04T08:00:00Z',
  place: 'port-esker',
};

const body = `${summary}\n\n${entries.join('\n\n')}\n\n[^1]: By the clock of the quay.`;

/** A site with one live article, in two languages. @param more fields of the article */
export function liveNewsroom(
  more: Readonly<Record<string, unknown>> = {},
  text: string = body,
): Files {
  return {
    ...baseFiles,
    'site.yaml': twoLanguageSite,
    'places/port-esker.md': placeText('Port Esker', {
      name: { en: 'Port Esker', ar: 'ميناء إسكر' },
      description: { en: 'A town', ar: 'مدينة' },
    }),
    'articles/ferry-live.md': articleText({ ...fields, ...more }, text),
    'articles/ferry-live.ar.md': translatedText(
      {
        ...fields,
        headline: 'العبّارة تعود إلى ميناء إسكر',
        translationOf: { version: '2031-05-06' },
        ...more,
      },
      arabicEntries.join('\n\n'),
    ),
  };
}

/** Live coverage with many entries, oldest first, two minutes apart. */
export function manyEntries(count: number): string {
  const start = Date.parse('2031-05-04T08:00:00Z');
  const texts = Array.from({ length: count }, (_, index) => {
    const at = new Date(start + index * 120_000).toISOString().slice(0, 16);
    const text = `The harbour office counted ${index + 1} crossings, and [[Port Esker]] slept.`;
    return entryText(index % 10 === 0 ? `${at} key` : at, `Crossing number ${index + 1}`, text);
  });
  return `${summary}\n\n${texts.join('\n\n')}`;
}
