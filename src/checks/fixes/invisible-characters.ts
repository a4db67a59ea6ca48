import { walkType } from '../../markdown/walk.ts';
import { stripInvisible } from '../../model/text/invisible.ts';
import { rangeOf } from './body-tree.ts';
import type { Edit, Fix, FixInput } from './fix.ts';

/** Character references of invisible characters that no script needs. */
const references =
  /&(?:shy|ZeroWidthSpace|NoBreak|#173|#8203|#8288|#65279|#x(?:00)?ad|#x200b|#x2060|#xfeff);/gi;

/** Deletes zero-width characters, soft hyphens and the like, unless the script or an emoji needs them. */
export const invisibleCharacters: Fix = {
  id: 'invisible-characters',
  what: 'invisible characters',
  keeps: 'text',
  edits: (input) => [...literal(input.source.text), ...written(input)],
};

function literal(text: string): readonly Edit[] {
  return stripInvisible(text).found.map(({ character, offset }) => ({
    from: offset,
    to: offset + character.length,
    text: /[\u2028\u2029]/.test(character) ? ' ' : '',
  }));
}

function written({ body, source }: FixInput): readonly Edit[] {
  if (body === undefined || !body.text.includes('&')) return [];
  const edits: Edit[] = [];
  walkType(body.root, 'text', (node) => {
    const [from, to] = rangeOf(node, body);
    for (const { 0: found, index } of source.text.slice(from, to).matchAll(references)) {
      edits.push({ from: from + index, to: from + index + found.length, text: '' });
    }
  });
  return edits;
}
