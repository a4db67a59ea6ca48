import type { MapStrings } from '../strings.ts';

const lists = new Intl.ListFormat('ar', { type: 'conjunction' });

/** The words of a locator map and its caption in Arabic. */
export const arMap: MapStrings = {
  kilometres: (distance) => `${distance} كم`,
  directions: {
    N: 'الشمال',
    NNE: 'شمال الشمال الشرقي',
    NE: 'الشمال الشرقي',
    ENE: 'شرق الشمال الشرقي',
    E: 'الشرق',
    ESE: 'شرق الجنوب الشرقي',
    SE: 'الجنوب الشرقي',
    SSE: 'جنوب الجنوب الشرقي',
    S: 'الجنوب',
    SSW: 'جنوب الجنوب الغربي',
    SW: 'الجنوب الغربي',
    WSW: 'غرب الجنوب الغربي',
    W: 'الغرب',
    WNW: 'غرب الشمال الغربي',
    NW: 'الشمال الغربي',
    NNW: 'شمال الشمال الغربي',
  },
  relation: (distance, direction, other) => `${distance} إلى ${direction} من ${other}`,
  whereabouts: (place, relations) => `${place}، على بعد ${lists.format(relations)}`,
  inside: (places, holder) => `${lists.format(places)}، في ${holder}`,
  ofCountry: (place, country) => `${place}، ${country}`,
  // The verb agrees with the map, whatever the gender of the places.
  title: (places) => `خريطة تُظهر ${lists.format(places)}`,
  shows: (countries) => {
    const label = ['البلد الظاهر', 'البلدان الظاهران'][countries.length - 1] ?? 'البلدان الظاهرة';
    return `${label}: ${lists.format(countries)}`;
  },
};
