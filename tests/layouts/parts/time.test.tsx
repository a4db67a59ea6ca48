import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { LayoutContext } from '../../../layouts/parts/document/layout-props.ts';
import { Time } from '../../../layouts/parts/time.tsx';
import { en } from '../../../layouts/strings/en/words.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';
import { momentOf } from '../../sites/files/memory-folder.ts';

const language = { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' } as const;
const format = createFormatter(language, 'Africa/Tripoli', en.conventions('en-GB'));
const context = { format } as LayoutContext;

test.each([
  ['2031-05-02T23:30:00Z', undefined, '3 May 2031, 01:30 Libya time'],
  ['2031-05-02T23:30:00Z', '2031-05-03', '01:30 Libya time'],
  ['2031-05-02T21:30:00Z', '2031-05-03', '2 May 2031, 23:30 Libya time'],
])('%s under the heading %s is %s', (at, day, words) => {
  const html = renderToString(<Time moment={momentOf(at)} day={day} context={context} />);
  const iso = format.machineDateTime(momentOf(at));
  expect(html).toBe(`<time datetime="${iso}">${words}</time>`);
});

test('a time beside another one of that day leaves out the zone too', () => {
  const [at, beside] = [momentOf('2031-05-03T08:00:00Z'), momentOf('2031-05-03T07:00:00Z')];
  const time = <Time moment={at} beside={beside} day="2031-05-03" context={context} />;
  expect(renderToString(time)).toContain('>10:00<');
});
