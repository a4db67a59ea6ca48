import { expect, test } from 'vitest';
import { waitedFor } from '../../../bench/paint/pages/load-page.ts';

test.each([
  ['the whole document', { documentEnd: 600, blockingEnds: [] }, 900, 600],
  ['as much of the document as was there', { documentEnd: 950, blockingEnds: [] }, 650, 650],
  ['stylesheets', { documentEnd: 600, blockingEnds: [850, 700] }, 900, 850],
  ['no stylesheet that came after it', { documentEnd: 600, blockingEnds: [700, 1200] }, 900, 700],
])('a first paint waits for %s', (_, awaited, lastArrival, waited) => {
  expect(waitedFor(awaited, 1000, lastArrival)).toBe(waited);
});
