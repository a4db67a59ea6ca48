import * as z from 'zod';
import type { KeyPath } from '../../model/position.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import {
  type ColourName,
  type Colours,
  colourNames,
  coloursIn,
  defaultColours,
  type Look,
  mapGround,
  type Scheme,
  schemes,
} from '../../model/site/look.ts';
import { faultless } from '../fields/text-schema.ts';
import { issueText, quote } from '../issue-text.ts';
import { isMapping } from '../yaml/mapping.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { contrastOf, nearestWithContrast, readColour } from './colour.ts';

const example = 'a CSS colour between quotation marks, such as "#8a1f11"';

/** An opaque colour as `#rrggbb`. */
const colour = faultless(z.string({ error: ({ input }) => valueIssue(input) }), (text) =>
  readColour(text) === undefined
    ? issueText(`${quote(text)} is not an opaque colour`, `write ${example}`)
    : undefined,
).transform((text) => readColour(text) ?? text);

function valueIssue(input: unknown): string {
  return input === null
    ? issueText('the colour has no value: in YAML, " #" begins a comment', `write ${example}`)
    : issueText('a colour must be text', `write ${example}`);
}

/** A colour, which is that of the light scheme, or one for each scheme. */
const schemeColours = z.preprocess(
  (input) => (input === undefined || isMapping(input) ? input : { light: input }),
  z.strictObject({ light: colour.optional(), dark: colour.optional() }),
);

/** The schema of `colours`. */
export const coloursField = z
  .strictObject(
    Object.fromEntries(colourNames.map((name) => [name, schemeColours.optional()])) as Record<
      ColourName,
      z.ZodOptional<typeof schemeColours>
    >,
  )
  .describe('a mapping of names to colours');

/** The contrast that WCAG 2.2 asks for at level AA: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = 4.5;

/** The contrast of the accent that Dateline chooses for the dark scheme. */
const darkAccentContrast = 7;

/**
 * The colours of both schemes. A colour without a scheme is that of the light one. The dark scheme keeps its own, but
 * has a lighter tone of an accent that is given for the light one alone.
 */
export function toColours(fields: z.output<typeof coloursField>): Look['colours'] {
  const given = (scheme: Scheme) =>
    Object.fromEntries(
      colourNames.flatMap((name) => {
        const value = fields[name]?.[scheme];
        return value === undefined ? [] : [[name, value] as const];
      }),
    ) as Partial<Colours>;
  const [light, dark] = [given('light'), given('dark')];
  if (light.accent === undefined || dark.accent !== undefined) return { light, dark };
  const paper = dark.paper ?? defaultColours.dark.paper;
  const accent = nearestWithContrast(light.accent, [paper], darkAccentContrast);
  return { light, dark: accent === undefined ? dark : { ...dark, accent } };
}

/** A colour of text, the colour behind it, and what has that colour. */
type Pair = readonly [text: ColourName, ground: ColourName | 'maps'];

const pairs: readonly Pair[] = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['flagInk', 'flagPaper'],
  ['ink', 'maps'],
  ['quiet', 'maps'],
];

/** Reports each pair of colours of a scheme that has too little contrast. */
export function contrastProblems(
  colours: Look['colours'],
  document: YamlDocument,
): readonly Problem[] {
  return schemes.flatMap((scheme) =>
    pairs.flatMap((pair) => pairProblem(pair, scheme, colours, document)),
  );
}

function pairProblem(
  [text, ground]: Pair,
  scheme: Scheme,
  colours: Look['colours'],
  document: YamlDocument,
): readonly Problem[] {
  const all = coloursIn(scheme, { colours });
  const [front, back] = [all[text], ground === 'maps' ? mapGround[scheme] : all[ground]];
  const given = [text, ...(ground === 'maps' ? [] : [ground])].filter(
    (name) => colours[scheme][name] !== undefined,
  );
  const [changed] = given;
  if (changed === undefined || contrastOf(front, back) >= leastContrast) return [];
  const behind = ground === 'maps' ? 'the ground of maps' : quote(ground);
  const ratio = Math.floor(contrastOf(front, back) * 100) / 100;
  const message = `in the ${scheme} scheme, ${quote(text)} (${front}) on ${behind} (${back}) has a contrast of ${ratio}:1, less than the ${leastContrast}:1 that readers need`;
  const near = nearestColour(changed, scheme, all);
  const key = `${quote(changed)}${scheme === 'dark' ? ' under "dark"' : ''}`;
  const advice =
    near === undefined
      ? `no tone of ${quote(changed)} has enough contrast: change another colour too`
      : `write "${near}" for ${key}, the nearest colour that passes`;
  return [errorAt(document.path, pointOf(changed, scheme, document), message, advice)];
}

/** The nearest colour that passes in all pairs that it is part of. */
function nearestColour(name: ColourName, scheme: Scheme, all: Colours): string | undefined {
  const others = pairs.flatMap(([text, ground]) => {
    if (text === name) return [ground === 'maps' ? mapGround[scheme] : all[ground]];
    return ground === name ? [all[text]] : [];
  });
  return nearestWithContrast(all[name], others, leastContrast);
}

function pointOf(name: ColourName, scheme: Scheme, document: YamlDocument) {
  const keys: KeyPath = ['colours', name];
  const written = isMapping(document.data.colours) ? document.data.colours[name] : undefined;
  return document.at(isMapping(written) && scheme in written ? [...keys, scheme] : keys);
}
