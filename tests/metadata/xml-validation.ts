import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

/**
 * Validates XML documents against a schema and returns the errors, one a line; empty if they are valid.
 * @param documents texts by name
 * @param schemas paths: the schema itself (XSD, or RELAX NG if it ends in `.rng`), then every
 *   file that it imports
 */
export async function schemaFaults(
  documents: ReadonlyMap<string, string>,
  schemas: readonly string[],
): Promise<readonly string[]> {
  const [schema, ...imported] = schemas.map((file) => ({
    fileName: path.basename(file),
    contents: readFileSync(file),
  }));
  if (schema === undefined) throw new Error('no schema');
  if (documents.size === 0) throw new Error('nothing to validate');
  const names = [...documents.keys()];
  const { errors, valid, rawOutput } = await validateXML({
    xml: names.map((name, index) => ({
      fileName: `${index}.xml`,
      contents: documents.get(name) ?? '',
    })),
    schema: [schema],
    preload: imported,
    extension: schema.fileName.endsWith('.rng') ? 'relaxng' : 'schema',
  });
  if (valid) return [];
  const faults = errors.map(({ rawMessage }) =>
    rawMessage.replace(/^(\d+)\.xml/, (_, index) => names[Number(index)] ?? ''),
  );
  return faults.length > 0 ? faults : [rawOutput];
}
