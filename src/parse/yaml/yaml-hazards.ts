import { isScalar, type Node, visit } from 'yaml';
import { errorAt, type Problem } from '../../model/problem.ts';
import { invisibleNames, stripInvisible } from '../../model/text/invisible.ts';
import { describeCharacter, forbiddenCharacter } from '../decode-file.ts';
import { quote } from '../issue-text.ts';
import type { QuotingAdvice } from './quoting-advice.ts';
import type { YamlPositions } from './yaml-positions.ts';

/** In UTF-16 code units. Longer tags and anchors are reported at their value. */
const maxPrefixLength = 200;

/**
 * Reports YAML features that are not allowed:
 *
 * - anchors and aliases: a few lines can expand to gigabytes, and a word after `&` or `*` is lost;
 * - tags: a word after `!` is lost;
 * - escapes of characters that are not allowed in text.
 */
export function yamlHazards(
  path: string,
  { parsed, point }: YamlPositions,
  quoting: QuotingAdvice,
): Problem[] {
  const { text } = quoting;
  // Walking the document takes time, and every hazard has one of these characters.
  if (!/[&*!\\]/.test(text)) return [];
  const found: Problem[] = [];
  visit(parsed, {
    Node: (_key, node) => {
      const hazard = hazardOf(node, text);
      if (hazard === undefined) return;
      const { offset, message, advice = quoting.forValueAt(offset) } = hazard;
      found.push(errorAt(path, point(offset), message, advice));
    },
  });
  return found;
}

interface Hazard {
  readonly offset: number;
  readonly message: string;
  /** If undefined, the advice is to put the value in quotation marks. */
  readonly advice?: string;
}

function hazardOf(node: Node, text: string): Hazard | undefined {
  const offset = node.range?.[0] ?? 0;
  if ('source' in node && !isScalar(node)) {
    return anchorHazard(`*${String(node.source)}`, 'alias', offset);
  }
  if (('anchor' in node && node.anchor !== undefined) || node.tag !== undefined) {
    return prefixHazard(text, offset);
  }
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') {
    return undefined;
  }
  // `decodeFile` has removed those that are not escaped.
  const { found } = stripInvisible(node.value);
  if (found.length > 0) {
    const message = `invisible character written with an escape: ${invisibleNames(found)}`;
    return { offset, message, advice: 'delete the escape' };
  }
  // `decodeFile` has reported those that are not escaped.
  const bad = /\p{Cs}/u.exec(node.value) ?? forbiddenCharacter.exec(node.value);
  if (bad === null || text.includes(bad[0])) return undefined;
  return {
    offset,
    message: `${describeCharacter(bad[0])} is written with an escape`,
    advice: 'write the character that you mean, or delete the escape',
  };
}

/** @param offset of the value after its tag, anchor or both */
function prefixHazard(text: string, offset: number): Hazard {
  const before = text.slice(Math.max(0, offset - maxPrefixLength), offset);
  const [prefix = ''] = /(?:[&!][^\s[\]{},]*\s*){1,2}$/.exec(before) ?? [];
  const [written = ''] = prefix.split(/\s/, 1);
  const at = offset - prefix.length;
  if (written.startsWith('&')) return anchorHazard(written, 'anchor', at);
  return { offset: at, message: `${quote(written)} is a YAML tag, which is not allowed` };
}

function anchorHazard(written: string, noun: string, offset: number): Hazard {
  return { offset, message: `${quote(written)} is a YAML ${noun}, which is not allowed` };
}
