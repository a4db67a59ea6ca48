import { textValues } from '../../parse/yaml/text-values.ts';
import type { StyleFinding, StyleInput, StyleRule } from './style-rule.ts';

/** "TK" marks what is still to come, as in files of `dateline new`. Only drafts may have it. */
export const toComeRule: StyleRule = {
  id: 'to-come',
  what: 'Nothing but drafts has a TK, which marks what is still to come.',
  ofAllFiles: true,
  find: (input) =>
    input.front.data.status === 'draft' ? [] : [...inFront(input), ...inText(input)],
};

const mark = /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/u;
const message = '"TK" says that something is still to come';
const advice = 'write it in place of "TK"';

function inFront({ front }: StyleInput): readonly StyleFinding[] {
  return textValues(front)
    .filter(({ text }) => mark.test(text))
    .map(({ keys }) => ({ at: front.at(keys), message, advice }));
}

function inText({ blocks, locate }: StyleInput): readonly StyleFinding[] {
  return blocks.flatMap(({ text, offsetOf }) => {
    const found = mark.exec(text);
    return found === null ? [] : [{ at: locate(offsetOf(found.index)), message, advice }];
  });
}
