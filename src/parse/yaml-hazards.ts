import { type Document, isScalar, type Node, visit } from 'yaml';
import { invisibleNames, withoutInvisible } from '../model/invisible.ts';
import type { Point } from '../model/point.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { describeCharacter, forbiddenCharacter } from './decode-file.ts';
import { quote } from './saying.ts';

/**
 * Finds what YAML allows and front matter does not: anchors and aliases (which blow a few lines up
 * to gigabytes, and swallow a word after `&` or `*`), tags that nobody knows, and escapes that
 * write characters no text may hold.
 */
export function yamlHazards(
  path: string,
  text: string,
  parsed: Document,
  at: (offset: number) => Point,
): Problem[] {
  const report = (offset: number, message: string, advice: string): Problem =>
    errorAt(path, at(offset), message, advice);
  const tags = parsed.warnings
    .filter((warning) => warning.code === 'TAG_RESOLVE_FAILED')
    .map(({ pos }) => {
      const tag = quote(text.slice(pos[0], pos[1]).trim());
      return report(pos[0], `unknown YAML tag ${tag}`, 'put the value in quotation marks');
    });
  // Walking the document costs time, and only these characters can make a hazard.
  if (!/[&*\\]/.test(text)) return tags;
  const found: Problem[] = [];
  visit(parsed, {
    Node: (_key, node) => {
      const hazard = hazardOf(node, text);
      if (hazard) found.push(report(node.range?.[0] ?? 0, hazard.message, hazard.advice));
    },
  });
  return [...tags, ...found];
}

interface Hazard {
  readonly message: string;
  readonly advice: string;
}

function hazardOf(node: Node, text: string): Hazard | undefined {
  if ('source' in node && !isScalar(node)) {
    return anchorHazard(`*${String(node.source)}`, 'alias');
  }
  if ('anchor' in node && typeof node.anchor === 'string') {
    return anchorHazard(`&${node.anchor}`, 'anchor');
  }
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') {
    return undefined;
  }
  // Those that stand in the file as themselves have been left out already.
  const { found } = withoutInvisible(node.value);
  if (found.length > 0) {
    const message = `invisible character written with an escape: ${invisibleNames(found)}`;
    return { message, advice: 'delete the escape' };
  }
  // Characters that stand in the file as themselves have been reported with the file.
  const bad = /\p{Cs}/u.exec(node.value) ?? forbiddenCharacter.exec(node.value);
  if (bad === null || text.includes(bad[0])) return undefined;
  return {
    message: `${describeCharacter(bad[0])} is written with an escape`,
    advice: 'write the character itself, or delete the escape',
  };
}

function anchorHazard(written: string, noun: string): Hazard {
  return {
    message: `${quote(written)} is a YAML ${noun}, which Dateline does not read`,
    advice: 'write the value out, or put it in quotation marks',
  };
}
