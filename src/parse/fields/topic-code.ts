import * as z from 'zod';
import { issueText, quote } from '../issue-text.ts';
import { referenceFields } from './identifier.ts';
import { retiredTopics } from './retired-topics.ts';
import { faultless, integerAsText } from './text-schema.ts';

/**
 * An IPTC Media Topic code that is still in use: eight digits,
 * https://cv.iptc.org/newscodes/mediatopic/
 */
export function topicCode() {
  return integerAsText(
    topicCodeKey().describe('an IPTC Media Topic code').register(referenceFields, { to: 'topic' }),
  );
}

/** A topic that content refers to, by its code. A name passes too: it is an unknown topic, and its code is known later. */
export function referredTopic() {
  return integerAsText(
    z
      .string()
      .describe('an IPTC Media Topic code')
      .register(referenceFields, { to: 'topic' })
      .transform((text, context) => {
        const message = isName(text) ? undefined : topicFault(text);
        if (message === undefined) return text;
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }),
  );
}

function isName(text: string): boolean {
  return /^\p{L}[^\d:/]*$/u.test(text);
}

/** Like `topicCode`, for keys of a mapping, which are always text. */
export function topicCodeKey() {
  return faultless(z.string(), topicFault);
}

function topicFault(code: string): string | undefined {
  if (!/^\d{8}$/.test(code)) {
    const [, meant] =
      /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/)(\d{8})$/.exec(code) ?? [];
    const advice =
      meant === undefined ? 'write the eight digits of the IPTC code' : `write "${meant}"`;
    return issueText(`${quote(code)} is not a topic code`, advice);
  }
  if (!retiredTopics.has(code)) return undefined;
  return issueText(
    `IPTC has retired the topic "${code}"`,
    `use the topic that replaced it, see https://cv.iptc.org/newscodes/mediatopic/${code}`,
  );
}
