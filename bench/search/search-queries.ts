/** The part of `pagefind/LANG.json` with the names of people, places and organisations. */
export interface NamesOfSite {
  readonly entities: Readonly<
    Record<string, readonly (readonly [id: string, name: string, ...string[]])[]>
  >;
}

/** A text that a reader types, and its kind. */
export interface MeasuredQuery {
  readonly kind: 'name' | 'first letters' | 'misspelt name';
  readonly text: string;
}

/** Shorter names have no fuzzy matches that differ by one letter. */
const minLength = 6;

/**
 * Queries that readers type to find the people, places and organisations of a site: names, their first letters, and
 * names with one wrong letter. The names are taken at equal intervals from the list of all.
 * @param count how many names to take
 */
export function queriesFor({ entities }: NamesOfSite, count: number): readonly MeasuredQuery[] {
  const names = Object.values(entities)
    .flat()
    .map(([, name]) => name)
    .filter((name) => name.length >= minLength)
    .sort();
  const taken = Array.from({ length: Math.min(count, names.length) }, (_, number) => {
    return names[Math.floor((number * names.length) / Math.min(count, names.length))] ?? '';
  });
  return taken.flatMap((name): MeasuredQuery[] => [
    { kind: 'name', text: name },
    { kind: 'first letters', text: name.slice(0, 4) },
    { kind: 'misspelt name', text: withoutLetter(name) },
  ]);
}

/** A name without its last letter but one. */
function withoutLetter(name: string): string {
  return name.slice(0, -2) + name.slice(-1);
}
