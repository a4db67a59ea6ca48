import { createRequire } from 'node:module';
import { alarm, payloads } from './payloads.ts';

/** The Big List of Naughty Strings (M. Woolf and others, MIT): https://github.com/minimaxir/big-list-of-naughty-strings */
const naughtyStrings: readonly string[] = createRequire(import.meta.url)(
  'big-list-of-naughty-strings',
);

/** The strings with markup, script or template code. Most are from the section "Script Injection". */
export const corpus: readonly string[] = naughtyStrings.filter((text) =>
  /<[a-z!/?%\s]|javascript|onerror|alert|eval\(|\{\{|&[#l]|%3c|\\x3/i.test(text),
);

/** All attacks. */
export const attacks: readonly string[] = [...payloads, ...corpus];

/** Addresses and names that become markup or script if they are not escaped. */
export const addressAttacks: readonly string[] = [
  `https://office.example/"onclick="${alarm}`,
  `https://office.example/?a='><script>${alarm}</script>`,
  `https://office.example/#</script><script>${alarm}</script>`,
  `/about/"onfocus=${alarm} autofocus x="`,
  `/about/?"><img src=x onerror=${alarm}>`,
  `javascript:${alarm}//https://office.example/`,
  `data:text/html,<script>parent.${alarm}</script>`,
  `"onclick=${alarm}"@office.example`,
  `desk@office.example"onclick="${alarm}`,
  `@desk"onclick="${alarm}@office.example`,
];

/** The number of attacks in one text, for fields without a maximum length. */
const inOneText = 24;

/** All attacks, joined into a few texts. */
export const joinedAttacks: readonly string[] = Array.from(
  { length: Math.ceil(attacks.length / inOneText) },
  (_, index) => attacks.slice(inOneText * index, inOneText * (index + 1)).join(' \u00b7 '),
);
