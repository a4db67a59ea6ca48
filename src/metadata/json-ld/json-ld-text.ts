import type { PageGraph } from './graph.ts';

/**
 * A graph as text that is safe inside `<script>`: a `<` could end the element or begin a comment
 * there, and the two line ends of Unicode end a line of script
 * (https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements).
 */
export function jsonLdText(graph: PageGraph): string {
  return JSON.stringify(graph)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
