import { conjunctionIn } from '../conjunction.ts';
import type { MapStrings } from '../strings.ts';

const conjunction = conjunctionIn('fr-FR');

/** `de Paris`, `d’Alger`, `du Havre`: the preposition loses its vowel before a vowel or a mute h, and joins an article. */
function de(name: string): string {
  if (/^Les? /.test(name)) return name.replace(/^Le /, 'du ').replace(/^Les /, 'des ');
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** The words of a locator map and its caption in French. */
export const frMap: MapStrings = {
  kilometres: (distance) => `${distance} km`,
  directions: {
    N: 'au nord',
    NNE: 'au nord-nord-est',
    NE: 'au nord-est',
    ENE: 'à l’est-nord-est',
    E: 'à l’est',
    ESE: 'à l’est-sud-est',
    SE: 'au sud-est',
    SSE: 'au sud-sud-est',
    S: 'au sud',
    SSW: 'au sud-sud-ouest',
    SW: 'au sud-ouest',
    WSW: 'à l’ouest-sud-ouest',
    W: 'à l’ouest',
    WNW: 'à l’ouest-nord-ouest',
    NW: 'au nord-ouest',
    NNW: 'au nord-nord-ouest',
  },
  relation: (distance, direction, other) => `à ${distance} ${direction} ${de(other)}`,
  whereabouts: (place, relations) => `${place}, ${conjunction(relations)}`,
  inside: (places, holder) => `${conjunction(places)} (${holder})`,
  ofCountry: (place, country) => `${place}, ${country}`,
  title: (places) => `Carte : ${conjunction(places)}`,
  shows: (countries) =>
    `Pays représenté${countries.length === 1 ? '' : 's'} : ${conjunction(countries)}`,
};
