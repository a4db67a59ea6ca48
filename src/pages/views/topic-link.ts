import { compareText } from '../../model/order.ts';
import type { Topic } from '../../model/site/topic.ts';
import { capitalised } from '../../model/text/capitalised.ts';
import { sortedByName } from '../../model/text/name-order.ts';
import type { Link, Links } from './links.ts';

/** The link to a topic's page, with a capital, as for a heading. IPTC's names begin with a small letter. */
export function topicLink(topic: Topic, links: Links): Link {
  const link = links.topic(topic);
  return { ...link, text: capitalised(link.text, link.lang ?? links.lang) };
}

/** Topics sorted by their name in the page's language. */
export function sortedTopics(topics: readonly Topic[], links: Links): readonly Topic[] {
  const byCode = topics.toSorted((a, b) => compareText(a.code, b.code));
  return sortedByName(byCode, ({ labels }) => links.nameText(labels));
}
