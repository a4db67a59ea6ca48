import { expect, test } from 'vitest';
import { oneLine, plainSpaced } from '../../../src/model/text/one-line.ts';

test.each([
  ['  Port\n  Esker\t', 'Port Esker'],
  ['«\u00a0oui\u00a0» !', '«\u00a0oui\u00a0» !'],
  ['1\u202f500  bateaux', '1\u202f500 bateaux'],
  ['\u00a0oui \u00a0 non\u00a0', 'oui non'],
])('%j is %j on one line', (text, line) => {
  expect(oneLine(text)).toBe(line);
  expect(oneLine(line)).toBe(line);
});

test('names are compared without regard to the kind of their spaces', () => {
  expect(plainSpaced(' Port\u00a0Esker ')).toBe('Port Esker');
});
