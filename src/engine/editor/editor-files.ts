import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileSchema } from '../../parse/json-schema/file-schemas.ts';
import { type SchemaKind, schemaKinds } from '../../parse/json-schema/schema-kinds.ts';
import { parseContextOf } from '../content/parse-content-folder.ts';
import { type Newsroom, openNewsroom } from '../scaffold/newsroom.ts';
import { knownValues } from './known-values.ts';
import { snippets } from './snippets.ts';

/** The folder of a site in which VS Code finds the schemas. */
const schemaFolder = '.vscode/dateline';

/** The schema of a kind of file, as the text of a file. */
export function schemaText(kind: SchemaKind, newsroom: Newsroom): string {
  const context = parseContextOf(newsroom.content.publication);
  return `${JSON.stringify(fileSchema(kind, context, knownValues(newsroom)), null, 2)}\n`;
}

/** The files that let an editor complete and check content, by their path in the site folder. */
export function editorFiles(newsroom: Newsroom): ReadonlyMap<string, string> {
  const schemas = schemaKinds.map(
    (kind) => [`${schemaFolder}/${kind}.schema.json`, schemaText(kind, newsroom)] as const,
  );
  const words = JSON.stringify(snippets(newsroom, knownValues(newsroom)), null, 2);
  return new Map([...schemas, ['.vscode/dateline.code-snippets', `${words}\n`]]);
}

/**
 * Writes those files beside a content folder if it can be read, and leaves those alone that are the same.
 * @param content content folder, absolute path
 * @returns their paths in the folder of the content folder
 */
export function writeEditorFiles(content: string): readonly string[] {
  const newsroom = openNewsroom(content);
  if (!('folder' in newsroom)) return [];
  const files = editorFiles(newsroom);
  for (const [name, text] of files) {
    const file = path.join(path.dirname(content), name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...files.keys()];
}

/**
 * Writes those files if they are there already, so that editors know what has been added.
 * @param content content folder, absolute path
 */
export function refreshEditorFiles(content: string): void {
  if (existsSync(path.join(path.dirname(content), schemaFolder))) writeEditorFiles(content);
}
