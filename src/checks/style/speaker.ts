import type { StyleRule } from './style-rule.ts';

/** From one mark to the other, and nothing else: readers cannot tell who says it. */
const onlyQuoted = /^\s*(?:"[^"]{15,}"|“[^”]{15,}”|«[^»]{15,}»)\s*$/u;

/** Every quotation says whose words it has. */
export const speaker: StyleRule = {
  id: 'speaker',
  what: 'Every quotation says whose words it has.',
  find: ({ blocks, locate }) =>
    blocks.flatMap((block, index) => {
      const { kind, text, isQuoted, hasSpeaker, offsetOf } = block;
      if (kind !== 'paragraph' || hasSpeaker) return [];
      const before = blocks[index - 1]?.text ?? '';
      const isAnnounced = /[:：]\s*$/u.test(before);
      const isContinued = blocks[index - 1]?.isQuoted === true && isQuoted;
      if (isContinued || isAnnounced || !(isQuoted || onlyQuoted.test(text))) return [];
      return [
        {
          at: locate(offsetOf(0)),
          message: 'the quotation has no speaker',
          advice: 'put it between :::quote{by="Name"} and ::: on lines of their own',
        },
      ];
    }),
};
