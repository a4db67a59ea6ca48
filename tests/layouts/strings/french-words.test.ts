import { expect, test } from 'vitest';
import { frConventions } from '../../../layouts/strings/fr/conventions.ts';
import { frMap } from '../../../layouts/strings/fr/map.ts';
import { frEventDates } from '../../../layouts/strings/fr/timeline.ts';
import { fr } from '../../../layouts/strings/fr/words.ts';
import { dateInWords } from '../../../src/model/site/event-date.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';

const language = { code: 'fr', name: 'Français', locale: 'fr-FR', direction: 'ltr' } as const;
const format = createFormatter(language, 'Europe/Paris', frConventions());

test.each([
  ['until', '../2016-08-01', 'au plus tard le 1er août 2016'],
  ['until', '../2016-08', 'au plus tard en août 2016'],
  ['until', '../2016', 'au plus tard en 2016'],
  ['until', '../2016~', 'au plus tard vers 2016'],
  ['interval', '2016-08-01/2016-08-03', 'du 1er août 2016 au 3 août 2016'],
  ['interval', '2016-04/2016-08', 'd’avril 2016 à août 2016'],
  ['interval', '2015/2016-06-03', 'de 2015 au 3 juin 2016'],
  ['interval', '2015~/2016?', 'de vers 2015 à peut-être 2016'],
  ['day', '2016-08-03~', 'vers le 3 août 2016'],
  ['month', '2016-08~', 'vers août 2016'],
  ['day', '2016-08-03?', 'peut-être le 3 août 2016'],
  ['year', '2016%', 'peut-être vers 2016'],
] as const)('in French, the date %s %s is %s', (form, edtf, words) => {
  expect(dateInWords({ edtf, form }, format, frEventDates)).toBe(words);
});

test('each day of a list has its article', () => {
  const days = format.list(['1er août 2016', '3 août 2016', '4 août 2016']);
  expect(fr.translation.elsewhere(days)).toBe(
    'Cet article a été rectifié dans une autre langue le 1er août 2016, le 3 août 2016 et le 4 août 2016.',
  );
});

test.each([
  ['Paris', 'de Paris'],
  ['Alger', 'd’Alger'],
  ['Le Havre', 'du Havre'],
  ['Les Sables', 'des Sables'],
  ['La Rochelle', 'de La Rochelle'],
  ['Lestrem', 'de Lestrem'],
])('a distance from %s is %s', (name, words) => {
  expect(frMap.relation('4 km', 'au nord', name)).toBe(`à 4 km au nord ${words}`);
});
