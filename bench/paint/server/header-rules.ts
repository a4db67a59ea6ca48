/** A rule of a `_headers` file: the headers of all matching paths. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file (https://docs.netlify.com/routing/headers/). Throws an Error for a line that is neither a
 * path nor a header.
 */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    const rule = rules.at(-1);
    if (header?.[1] !== undefined && rule !== undefined) {
      rule.headers.push([header[1].toLowerCase(), header[2] ?? '']);
    } else if (line.startsWith('/')) {
      rules.push({ pattern: line.trim(), headers: [] });
    } else {
      throw new Error(`_headers: neither a path nor a header: ${line}`);
    }
  }
  return rules;
}

/**
 * Returns the headers of a path, with lower-case names. As with Netlify, all matching rules apply, and values of the
 * same header are joined.
 */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of rules.filter((rule) => matches(path, rule)).flatMap(headersOf)) {
    found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

const headersOf = ({ headers }: HeaderRule) => headers;

function matches(path: string, { pattern }: HeaderRule): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
