import { type Document, isScalar, type Node, visit } from 'yaml';
import type { Point } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { invisibleNames, stripInvisible } from '../../model/text/invisible.ts';
import { describeCharacter, forbiddenCharacter } from '../decode-file.ts';
import { quote } from '../issue-text.ts';
import type { QuotingAdvice } from './quoting-advice.ts';

/** Tags and anchors that are longer are reported at their value. In characters. */
const maxPrefixLength = 200;

/**
 * Finds what YAML allows and front matter does not: anchors and aliases (which blow a few lines up
 * to gigabytes, and swallow a word after `&` or `*`), tags, which swallow one after `!`, and escapes
 * that write characters no text may hold.
 */
export function yamlHazards(
  path: string,
  text: string,
  parsed: Document,
  at: (offset: number) => Point,
  quoting: QuotingAdvice,
): Problem[] {
  // Walking the document costs time, and only these characters can make a hazard.
  if (!/[&*!\\]/.test(text)) return [];
  const found: Problem[] = [];
  visit(parsed, {
    Node: (_key, node) => {
      const hazard = hazardOf(node, text);
      if (hazard === undefined) return;
      const { offset, message, advice = quoting.forValueAt(offset) } = hazard;
      found.push(errorAt(path, at(offset), message, advice));
    },
  });
  return found;
}

interface Hazard {
  readonly offset: number;
  readonly message: string;
  /** Undefined: to put the value in quotation marks. */
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
  // Those that stand in the file as themselves have been left out already.
  const { found } = stripInvisible(node.value);
  if (found.length > 0) {
    const message = `invisible character written with an escape: ${invisibleNames(found)}`;
    return { offset, message, advice: 'delete the escape' };
  }
  // Characters that stand in the file as themselves have been reported with the file.
  const bad = /\p{Cs}/u.exec(node.value) ?? forbiddenCharacter.exec(node.value);
  if (bad === null || text.includes(bad[0])) return undefined;
  return {
    offset,
    message: `${describeCharacter(bad[0])} is written with an escape`,
    advice: 'write the character that you mean, or delete the escape',
  };
}

/** @param offset where the value begins behind its tag, its anchor or both */
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
