import type { ParsedEntity } from '../../model/site/entity.ts';
import type { StyleFinding, StyleInput, StyleRule } from './style-rule.ts';

/** The first mention of a person has the full name. */
export const fullName: StyleRule = {
  id: 'full-name',
  what: 'The first mention of a person has the full name.',
  find: (input) => {
    const seen = new Set<string>();
    const findings: StyleFinding[] = [];
    let before = '';
    for (const { text, offsetOf } of input.blocks) {
      for (const { 0: written, 1: target = '', 2: label, index } of text.matchAll(mention)) {
        const person = input.names.resolveName(target);
        if (person?.kind !== 'person' || seen.has(person.id)) continue;
        seen.add(person.id);
        const shown = label ?? target;
        if (hasFullName(`${before} ${text.slice(0, index)} ${shown}`, person)) continue;
        const name = fullNameOf(person, input);
        findings.push({
          at: input.locate(offsetOf(index)),
          message: `${written} is the first mention of ${name}, without the full name`,
          advice: `write [[${name}]]`,
        });
      }
      before += ` ${text}`;
    }
    return findings;
  },
};

const mention = /\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/g;

function hasFullName(text: string, { names }: ParsedEntity): boolean {
  const shown = plain(text);
  return Object.values(names).some((name) => shown.includes(plain(name)));
}

/** Without what makes no difference between names: capitals, forms of apostrophes, line ends. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').toLowerCase();
}

/** The name in the language of the article, which the site knows. */
function fullNameOf({ names, id }: ParsedEntity, { lang, context }: StyleInput): string {
  const [main] = context.publication.languages;
  return names[lang] ?? names[main.code] ?? Object.values(names)[0] ?? id;
}
