import { expect, test } from 'vitest';
import { queriesFor } from '../../../bench/search/search-queries.ts';

const named = (...names: string[]) => names.map((name, at) => [`id-${at}`, name, '/'] as const);

test('takes names from all kinds at equal intervals, each in three ways', () => {
  const entities = {
    person: named('Mara Voss', 'Aron Bell'),
    place: named('Port Esker', 'Vell'),
    organisation: named('Harbour Board'),
  };
  const queries = queriesFor({ entities }, 2);
  expect(queries.map(({ text }) => text)).toEqual([
    ...['Aron Bell', 'Aron', 'Aron Bel'],
    ...['Mara Voss', 'Mara', 'Mara Vos'],
  ]);
  expect(queries.slice(0, 3).map(({ kind }) => kind)).toEqual([
    'name',
    'first letters',
    'misspelt name',
  ]);
  expect(queriesFor({ entities }, 99)).toHaveLength(4 * 3);
});
