import { readFileSync } from 'node:fs';

interface Reference {
  readonly '@id': string;
}
type OneOrMore<T> = T | readonly T[] | undefined;

/** A class or property in the vocabulary file: https://schema.org/docs/developers.html */
interface Entry {
  readonly '@id': string;
  readonly '@type': OneOrMore<string>;
  readonly 'rdfs:subClassOf'?: OneOrMore<Reference>;
  readonly 'schema:domainIncludes'?: OneOrMore<Reference>;
  readonly 'schema:rangeIncludes'?: OneOrMore<Reference>;
  readonly 'schema:supersededBy'?: OneOrMore<Reference>;
}

/** A property with the types of its subjects and values. Names are without `schema:`. */
export interface Property {
  readonly domains: readonly string[];
  readonly ranges: readonly string[];
  readonly superseded: boolean;
}

/** The parts of schema.org that the check needs. */
export interface Vocabulary {
  readonly properties: ReadonlyMap<string, Property>;
  /** Each class with itself and all its superclasses. */
  readonly closures: ReadonlyMap<string, ReadonlySet<string>>;
  readonly supersededClasses: ReadonlySet<string>;
}

/** Reads the vocabulary from the JSON-LD file of a release. */
export function readVocabulary(file: string): Vocabulary {
  const { '@graph': entries }: { readonly '@graph': readonly Entry[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const ofType = (type: string) => entries.filter((entry) => list(entry['@type']).includes(type));
  const classes = ofType('rdfs:Class');
  const parents = new Map(
    classes.map((entry) => [nameOf(entry), namesOf(entry['rdfs:subClassOf'])]),
  );
  const closure = (name: string): readonly string[] => [
    name,
    ...(parents.get(name) ?? []).flatMap(closure),
  ];
  return {
    properties: new Map(ofType('rdf:Property').map((entry) => [nameOf(entry), toProperty(entry)])),
    closures: new Map([...parents.keys()].map((name) => [name, new Set(closure(name))])),
    supersededClasses: new Set(classes.filter(isSuperseded).map(nameOf)),
  };
}

function toProperty(entry: Entry): Property {
  return {
    domains: namesOf(entry['schema:domainIncludes']),
    ranges: namesOf(entry['schema:rangeIncludes']),
    superseded: isSuperseded(entry),
  };
}

function isSuperseded(entry: Entry): boolean {
  return entry['schema:supersededBy'] !== undefined;
}

function nameOf(entry: Reference): string {
  return entry['@id'].replace(/^schema:/, '');
}

function namesOf(references: OneOrMore<Reference>): readonly string[] {
  return list(references).map(nameOf);
}

function list<T>(value: OneOrMore<T>): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}
