import { expect, test } from 'vitest';
import type { PageGraph } from '../../../src/metadata/json-ld/graph.ts';
import { jsonLdText } from '../../../src/metadata/json-ld/json-ld-text.ts';

test.each([
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]> & "quoted" \\ back',
  'line\u2028end\u2029s',
  'ميناء إسكر \u200f\u202b🚢',
])('%j is preserved and cannot end the script', (name) => {
  const graph: PageGraph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Person', name }],
  };
  const text = jsonLdText(graph);
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(graph);
});
