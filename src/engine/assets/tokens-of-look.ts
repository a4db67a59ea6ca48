import type { Declaration } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { colourNames, colourProperty, type Look, type Scheme } from '../../model/site/look.ts';

/** Custom properties with their values. */
type Tokens = ReadonlyMap<string, string>;

/**
 * Replaces the values of custom properties in a stylesheet by those that site.yaml chooses. Properties that the
 * stylesheet does not have are added to it.
 * @param css with the properties of the dark scheme in `@media (prefers-color-scheme: dark)`
 */
export function withLook(css: string, look: Look): string {
  const [light, dark] = [tokensOf(look, 'light'), tokensOf(look, 'dark')];
  if (light.size + dark.size === 0) return css;
  const edits: Edit[] = [];
  const missing = { light: new Map(light), dark: new Map(dark) };
  walk(parse(css, { positions: true, parseValue: false, parseCustomProperty: false }), {
    visit: 'Declaration',
    enter(node) {
      const isDark = this.atrule?.name === 'media';
      const value = (isDark ? dark : light).get(node.property);
      if (value === undefined) return;
      (isDark ? missing.dark : missing.light).delete(node.property);
      edits.push({ node, value });
    },
  });
  const added = [
    rule(missing.light),
    missing.dark.size === 0
      ? ''
      : `@media (prefers-color-scheme: dark) {\n${rule(missing.dark)}}\n`,
  ];
  return applied(css, edits) + added.join('');
}

/**
 * Replaces the values of custom properties for typefaces, and leaves out the faces that nothing names after that.
 * @param values by custom property: `--serif`
 */
export function withFonts(css: string, values: Readonly<Record<string, string>>): string {
  if (Object.keys(values).length === 0) return css;
  const edits: Edit[] = [];
  const tree = parse(css, { positions: true, parseValue: false, parseCustomProperty: false });
  walk(tree, {
    visit: 'Declaration',
    enter(node) {
      const value = values[node.property];
      if (value !== undefined) edits.push({ node, value });
    },
  });
  return edits.length === 0 ? css : withoutUnusedFaces(applied(css, edits));
}

function withoutUnusedFaces(css: string): string {
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}\n*/g)].map(([face]) => face);
  const rest = faces.reduce((text, face) => text.replace(face, ''), css);
  const unused = faces.filter((face) => {
    const [, family = ''] = /font-family:\s*("[^"]*")/.exec(face) ?? [];
    return family !== '' && !rest.includes(family);
  });
  return unused.reduce((text, face) => text.replace(face, ''), css);
}

interface Edit {
  readonly node: Declaration;
  readonly value: string;
}

function applied(css: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const { node, value } of edits) {
    const { loc } = node;
    if (loc == null) throw new Error('css-tree returned no positions');
    text += `${css.slice(at, loc.start.offset)}${node.property}: ${value}`;
    at = loc.end.offset;
  }
  return text + css.slice(at);
}

function rule(tokens: Tokens): string {
  const lines = [...tokens].map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length === 0 ? '' : `:root {\n${lines.join('')}}\n`;
}

function tokensOf({ colours, width }: Look, scheme: Scheme): Tokens {
  const own = colourNames.flatMap((name) => {
    const value = colours[scheme][name];
    return value === undefined ? [] : [[colourProperty(name), value] as const];
  });
  const widths = [['--measure', width.text] as const, ['--page', width.page] as const];
  const lengths = scheme === 'dark' ? [] : widths;
  const given = lengths.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return new Map([...own, ...given]);
}
