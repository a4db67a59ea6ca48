/** A mapping of YAML, as plain data. */
export type YamlMapping = Readonly<Record<string, unknown>>;

/** Whether a value that was read from YAML is a mapping. */
export function isMapping(value: unknown): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
