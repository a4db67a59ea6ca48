import { chainAbove } from '../chain.ts';
import type { ByLanguage } from '../language.ts';

/** An IPTC Media Topic that the content uses: https://cv.iptc.org/newscodes/mediatopic/ */
export interface Topic {
  /** Eight digits: `20000056`. */
  readonly code: string;
  /** The last part of the page's URL: `armed-conflict`. */
  readonly slug: string;
  readonly labels: ByLanguage<string>;
  /** One line about the topic. */
  readonly descriptions: ByLanguage<string>;
  /** Code of the next broader topic. */
  readonly broader?: string;
}

/** URI of the IPTC Media Topics vocabulary. A topic's URI is this and its code. */
export const mediaTopicsVocabulary = 'http://cv.iptc.org/newscodes/mediatopic/';

/** The key of a topic, which is also the subject of its page: `topic/20000056`. */
export function topicKey({ code }: Pick<Topic, 'code'>): string {
  return `topic/${code}`;
}

/** The topics that contain a topic, nearest first. */
export function broaderTopics(topic: Topic, topics: readonly Topic[]): readonly Topic[] {
  return chainAbove(topic, ({ broader }) => topics.find(({ code }) => code === broader));
}
