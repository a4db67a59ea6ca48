import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { type CorpusEntity, type InLanguages, slugOf } from './entities.ts';
import { write } from './grammar.ts';
import { randomOf } from './random.ts';

/** A story, with the title of its page. */
export interface CorpusStory {
  readonly id: string;
  readonly names: InLanguages;
}

export const sections: readonly { readonly id: string; readonly names: InLanguages }[] = [
  { id: 'politics', names: { en: 'Politics', ar: 'سياسة' } },
  { id: 'coast', names: { en: 'Coast', ar: 'الساحل' } },
  { id: 'economy', names: { en: 'Economy', ar: 'اقتصاد' } },
  { id: 'culture', names: { en: 'Culture', ar: 'ثقافة' } },
  { id: 'science', names: { en: 'Science', ar: 'علوم' } },
  { id: 'sport', names: { en: 'Sport', ar: 'رياضة' } },
];

export const desks: readonly { readonly id: string; readonly names: InLanguages }[] = [
  { id: 'coast-desk', names: { en: 'Coast desk', ar: 'مكتب الساحل' } },
  { id: 'city-desk', names: { en: 'City desk', ar: 'مكتب المدينة' } },
  { id: 'night-desk', names: { en: 'Night desk', ar: 'المكتب الليلي' } },
];

/** Top concepts of the IPTC Media Topics: https://cv.iptc.org/newscodes/mediatopic/ */
export const topics: readonly { readonly code: string; readonly names: InLanguages }[] = [
  { code: '01000000', names: { en: 'arts, culture, entertainment and media', ar: 'ثقافة وفنون' } },
  { code: '04000000', names: { en: 'economy, business and finance', ar: 'اقتصاد ومال' } },
  { code: '05000000', names: { en: 'education', ar: 'تعليم' } },
  { code: '11000000', names: { en: 'politics and government', ar: 'سياسة وحكومة' } },
  { code: '13000000', names: { en: 'science and technology', ar: 'علوم وتقنية' } },
  { code: '15000000', names: { en: 'sport', ar: 'رياضة' } },
];

const storyCount = 24;

/** Two dozen stories, each about a different place. */
export function corpusStories(
  seed: number,
  places: readonly CorpusEntity[],
): readonly CorpusStory[] {
  const random = randomOf(seed, 0, 8);
  return places.slice(-storyCount).map((place) => {
    const names = {
      en: `${place.names.en} and its ${write('noun', english, random)}`,
      ar: `${place.names.ar} و${write('noun', arabic, random)}`,
    };
    return { id: slugOf(names.en), names };
  });
}
