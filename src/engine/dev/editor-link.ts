import { nearest } from '../../model/text/nearest.ts';
import { OptionError } from '../build-options.ts';

/** The URL that opens a file in an editor at a line and column, which start at 1; undefined for no link. */
export type EditorLink = (file: string, line?: number, column?: number) => string | undefined;

const likeVsCode = (scheme: string) => `${scheme}://file{file}:{line}:{column}`;

/** The URLs that the editors document. `{file}` is an absolute path that starts with a slash. */
const editors: Readonly<Record<string, string>> = {
  vscode: likeVsCode('vscode'),
  'vscode-insiders': likeVsCode('vscode-insiders'),
  vscodium: likeVsCode('vscodium'),
  cursor: likeVsCode('cursor'),
  windsurf: likeVsCode('windsurf'),
  zed: likeVsCode('zed'),
  idea: 'idea://open?file={file}&line={line}&column={column}',
  webstorm: 'webstorm://open?file={file}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{file}&line={line}&column={column}',
  none: '',
};

/** The editor whose links a server shows if none is chosen. */
export const defaultEditor = 'vscode';

/** Schemes that do not open an editor, and that run code or lead to other sites. */
const otherSchemes = /^(?:https?|javascript|data|blob|vbscript|about):/i;

/**
 * Parses the value of `--editor`: the name of an editor, or a URL with `{file}`, and if the editor can use them
 * `{line}` and `{column}`.
 * @throws OptionError if it is anything else
 */
export function editorLink(given: string): EditorLink {
  const text = given.trim();
  const template = Object.hasOwn(editors, text.toLowerCase())
    ? (editors[text.toLowerCase()] ?? '')
    : templateOf(text);
  if (template === '') return () => undefined;
  return (file, line = 1, column = 1) =>
    template
      .replaceAll('{line}', String(line))
      .replaceAll('{column}', String(column))
      // A function, because `$&` in a path must stay as it is.
      .replaceAll('{file}', () => pathInUrl(file));
}

function templateOf(text: string): string {
  const isTemplate = /^[a-z][\w+.-]*:\S*\{file\}\S*$/i.test(text);
  if (isTemplate && !otherSchemes.test(text)) return text;
  const meant = nearest(text, Object.keys(editors));
  const names = Object.keys(editors).join(', ');
  const advice =
    meant === undefined
      ? `write one of ${names}, or a URL such as ${editors[defaultEditor]}`
      : `did you mean "${meant}"?`;
  throw new OptionError(`--editor "${text}" is not an editor — ${advice}`);
}

/** An absolute path in a URL: `/news/sirte%20today.md`, `/C:/news/sirte.md`. */
function pathInUrl(file: string): string {
  const segments = file.split(/[/\\]/).map(encodeURIComponent);
  const text = segments.join('/').replace(/^\/?([a-z])%3A/i, '$1:');
  return text.startsWith('/') ? text : `/${text}`;
}
