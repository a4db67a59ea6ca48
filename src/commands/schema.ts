import { Argument, Command } from 'commander';
import { type SchemaKind, schemaKinds } from '../parse/json-schema/schema-kinds.ts';
import { resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

interface SchemaCommandOptions {
  readonly content?: string;
}

/**
 * `dateline schema [kind]`: prints the JSON Schema of a kind of file; without a kind, writes all of them, and snippets, to
 * where VS Code looks for them.
 */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('Print the JSON Schema of a kind of file, or write all for VS Code.')
    .addArgument(new Argument('[kind]', 'the kind of file').choices([...schemaKinds]))
    .option('--content <dir>', 'content folder (default: "content" in the site folder)')
    .action(async (kind: SchemaKind | undefined, { content: given }: SchemaCommandOptions) => {
      const { openNewsroom } = await import('../engine/scaffold/newsroom.ts');
      const { schemaText, writeEditorFiles } = await import('../engine/editor/editor-files.ts');
      const { content } = resolveOptions({ content: given });
      const newsroom = openNewsroom(content);
      if (!('folder' in newsroom)) {
        printProblems(newsroom, content);
        process.exitCode = 1;
      } else if (kind === undefined) {
        const written = writeEditorFiles(content);
        printLines(written.map((name) => `Wrote ${name}`));
      } else {
        process.stdout.write(schemaText(kind, newsroom));
      }
    });
}
