import type { Vocabulary } from './schema-vocabulary.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

interface Check {
  readonly vocabulary: Vocabulary;
  /** The types of each node of the graph by its `@id`. */
  readonly typesById: ReadonlyMap<string, readonly string[]>;
  /** URLs of the site's pages. */
  readonly pages: ReadonlySet<string>;
}

/**
 * Checks a JSON-LD graph against schema.org: every type and property exists and is not superseded, every property
 * belongs to its node's type, every value has a type that the property accepts, and every reference is to a node of the
 * graph or a page of the site.
 * @returns the faults, each with its position in the graph
 */
export function graphFaults(
  graph: JsonObject,
  vocabulary: Vocabulary,
  pages: ReadonlySet<string>,
): readonly string[] {
  const nodes = graph['@graph'];
  if (graph['@context'] !== 'https://schema.org') return ['the context is not schema.org'];
  if (!Array.isArray(nodes)) return ['there is no @graph'];
  const typesById = new Map(
    nodes.flatMap(nodesIn).map((node) => [`${node['@id']}`, typesOf(node)]),
  );
  const check = { vocabulary, typesById, pages };
  return nodes.flatMap((node: Json, index) => nodeFaults(node, `@graph.${index}`, check));
}

function nodeFaults(node: Json, at: string, check: Check): readonly string[] {
  if (!isObject(node)) return [`${at}: is no node`];
  const { vocabulary } = check;
  const types = typesOf(node);
  if (types.length === 0) return [`${at}: has no type`];
  const unknown = types.filter((type) => !vocabulary.closures.has(type));
  if (unknown.length > 0) return [`${at}: no type ${unknown.join(', ')}`];
  const old = types.filter((type) => vocabulary.supersededClasses.has(type));
  return [
    ...old.map((type) => `${at}: ${type} is superseded`),
    ...Object.entries(node)
      .filter(([key]) => !key.startsWith('@'))
      .flatMap(([key, value]) => propertyFaults(key, value, types, `${at}.${key}`, check)),
  ];
}

function propertyFaults(
  key: string,
  value: Json,
  types: readonly string[],
  at: string,
  check: Check,
): readonly string[] {
  const property = check.vocabulary.properties.get(key);
  if (property === undefined) return [`${at}: no such property`];
  const values = Array.isArray(value) ? value : [value];
  return [
    ...(property.superseded ? [`${at}: is superseded`] : []),
    ...(isOneOf(types, property.domains, check) ? [] : [`${at}: is none of ${types.join(', ')}`]),
    ...(values.length === 0 ? [`${at}: is empty`] : []),
    ...values.flatMap((each) => valueFaults(each, property.ranges, at, check)),
  ];
}

function valueFaults(
  value: Json,
  ranges: readonly string[],
  at: string,
  check: Check,
): readonly string[] {
  const wanted = ranges.join(' or ');
  if (!isObject(value)) {
    return isLiteralOf(value, ranges) ? [] : [`${at}: ${JSON.stringify(value)} is no ${wanted}`];
  }
  const reference = Object.keys(value).join() === '@id';
  const types = reference ? referenceTypes(`${value['@id']}`, check) : typesOf(value);
  if (types === undefined) return [`${at}: ${value['@id']} leads nowhere`];
  const fits = isOneOf(types, ranges, check) ? [] : [`${at}: ${types.join(', ')} is no ${wanted}`];
  return reference ? fits : [...fits, ...nodeFaults(value, at, check)];
}

/** The types of a reference's target. A page of the site that the graph does not describe is a WebPage. */
function referenceTypes(id: string, check: Check): readonly string[] | undefined {
  return check.typesById.get(id) ?? (check.pages.has(id) ? ['WebPage'] : undefined);
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a value belongs to each data type of schema.org. */
const literals: Readonly<Record<string, (value: Json) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value),
  DateTime: (value) => typeof value === 'string' && dateTime.test(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Number: (value) => typeof value === 'number',
  Float: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  // A quantity as text: a number and its unit.
  Distance: (value) => typeof value === 'string' && /^\d+(?:\.\d+)? \S+$/.test(value),
};

function isLiteralOf(value: Json, ranges: readonly string[]): boolean {
  return ranges.some((range) => literals[range]?.(value) === true);
}

/** Whether one of the types is one of the wanted classes or a subclass of one. */
function isOneOf(types: readonly string[], wanted: readonly string[], check: Check): boolean {
  return types.some((type) =>
    wanted.some((each) => check.vocabulary.closures.get(type)?.has(each) === true),
  );
}

/** Every node with a type, including nested ones. */
function nodesIn(value: Json): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isObject(value)) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return typesOf(value).length > 0 ? [value, ...inside] : inside;
}

function typesOf(node: JsonObject): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
