import { frontMatterText } from '../../parse/yaml/front-matter.ts';
import type { FixInput } from './fix.ts';

/** The YAML of a file, which is its front matter or all of it, and its offset in the text. */
export function yamlOf({ source, bodyStart }: FixInput): { yaml: string; start: number } {
  const { path, text } = source;
  if (!path.endsWith('.md')) return { yaml: text, start: 0 };
  const yaml = bodyStart === 0 ? '' : frontMatterText(text);
  return { yaml, start: text.indexOf(yaml, 3) };
}
