import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';

const server = path.join(
  projectFolder,
  'node_modules',
  'yaml-language-server',
  'bin',
  'yaml-language-server',
);

/** The YAML language server, as the YAML extension of VS Code runs it. */
export interface YamlLanguageServer {
  /** Returns the messages about a text with a file name. */
  readonly problemsOf: (file: string, text: string) => Promise<readonly string[]>;
  /** Returns the proposals at the mark `|` in a text. */
  readonly proposalsAt: (file: string, marked: string) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/**
 * Starts the server. @param schemas as `yaml.schemas` in the settings of VS Code: address of a schema → pattern of
 * files
 */
export async function startServer(
  schemas: Readonly<Record<string, string | readonly string[]>>,
): Promise<YamlLanguageServer> {
  const child: ChildProcess = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout === null || child.stdin === null) throw new Error('the server has no streams');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const yaml = { schemas, validate: true, completion: true, schemaStore: { enable: false } };
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? yaml : {})),
  );
  connection.onRequest('client/registerCapability', () => null);
  const waiting = new Map<string, (messages: readonly string[]) => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: readonly { message: string }[] }) =>
      waiting.get(uri)?.(diagnostics.map(({ message }) => message)),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } });
  return {
    problemsOf: (file, text) =>
      new Promise((resolve) => {
        const uri = open(connection, file, text);
        waiting.set(uri, resolve);
      }),
    proposalsAt: (file, marked) => proposalsAt(connection, file, marked),
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}

let documents = 0;

/** Opens a text in its own folder, so that each text has its own address. */
function open(connection: MessageConnection, file: string, text: string): string {
  documents += 1;
  const uri = `file:///${documents}/${file}`;
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  return uri;
}

async function proposalsAt(
  connection: MessageConnection,
  file: string,
  marked: string,
): Promise<readonly string[]> {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const uri = open(connection, file, marked.replace('|', ''));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const answer: { items: readonly { label: string }[] } = await connection.sendRequest(
    'textDocument/completion',
    { textDocument: { uri }, position },
  );
  return answer.items.map(({ label }) => label);
}
