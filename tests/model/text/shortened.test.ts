import { expect, test } from 'vitest';
import { oneLine } from '../../../src/model/text/one-line.ts';
import { shortened } from '../../../src/model/text/shortened.ts';

test('only a text that is too long ends with an ellipsis', () => {
  expect(shortened('harbour', 7)).toBe('harbour');
  expect(shortened('harbours', 7)).toBe('harbour…');
});

test('oneLine leaves single spaces between words', () => {
  expect(oneLine(' Port\n\t Esker\u00A0 \n')).toBe('Port Esker');
});
