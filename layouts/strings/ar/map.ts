import { conjunctionIn } from '../conjunction.ts';
import type { MapStrings } from '../strings.ts';

const conjunction = conjunctionIn('ar');

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
  whereabouts: (place, relations) => `${place}، على بعد ${conjunction(relations)}`,
  inside: (places, holder) => `${conjunction(places)}، في ${holder}`,
  ofCountry: (place, country) => `${place}، ${country}`,
  // The verb agrees with the map, whatever the gender of the places.
  title: (places) => `خريطة تُظهر ${conjunction(places)}`,
  shows: (countries) => {
    const label = ['البلد الظاهر', 'البلدان الظاهران'][countries.length - 1] ?? 'البلدان الظاهرة';
    return `${label}: ${conjunction(countries)}`;
  },
};
