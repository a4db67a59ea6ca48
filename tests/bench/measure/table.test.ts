import { describe, expect, test } from 'vitest';
import { tableText } from '../../../bench/measure/table.ts';

describe('tableText', () => {
  test('aligns names to the left and numbers to the right, under a rule', () => {
    const rows = [
      ['Build', 'wall', 'MB'],
      ['cold', '12.50', '300'],
      ['nothing changed', '0.61', '95'],
    ];
    expect(tableText(rows).split('\n')).toEqual([
      'Build             wall   MB',
      '---------------  -----  ---',
      'cold             12.50  300',
      'nothing changed   0.61   95',
    ]);
  });

  test('leaves the missing cells of a short row empty, without trailing spaces', () => {
    const rows = [['a', 'b', 'c'], ['1'], ['2', '3']];
    expect(tableText(rows).split('\n')).toEqual(['a  b  c', '-  -  -', '1', '2  3']);
  });

  test('counts characters, not code units', () => {
    expect(
      tableText([
        ['🚢', '1'],
        ['ab', '2'],
      ]).split('\n')[0],
    ).toBe('🚢   1');
  });

  test('returns nothing for no rows', () => {
    expect(tableText([])).toBe('');
  });
});
