import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { LayoutContext } from '../../../layouts/parts/document/layout-props.ts';
import { KindAndSection } from '../../../layouts/parts/kind-label.tsx';
import { en } from '../../../layouts/strings/en/words.ts';
import { siteHref } from '../../../src/model/address/href.ts';

const context = { strings: en } as LayoutContext;
const href = siteHref('/', '/opinion/');
const article = { kind: 'opinion', ended: undefined } as const;
const html = (text: string) =>
  renderToString(<KindAndSection article={article} context={context} section={{ text, href }} />);

test('a section that is called like the kind of work is named once, by a link', () => {
  expect(html('Opinion').trim()).toBe(
    '<span class="kind kind-opinion"><a href="/opinion/">Opinion</a></span>',
  );
});

test('another section follows the kind of work', () => {
  expect(html('Views').replaceAll(/\s+/g, ' ')).toBe(
    '<span class="kind kind-opinion">Opinion</span> <a href="/opinion/">Views</a>',
  );
});
