import type { PageGraph } from './graph.ts';

/**
 * Serialises a graph so that it is safe inside `<script>`, where `<` could end the element or start a
 * comment, and U+2028 and U+2029 are line terminators
 * (https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements).
 */
export function jsonLdText(graph: PageGraph): string {
  return JSON.stringify(graph)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
