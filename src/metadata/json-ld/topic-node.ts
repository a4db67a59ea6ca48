import type { DefinedTerm } from 'schema-dts';
import type { Topic } from '../../model/site/topic.ts';
import { mediaTopicsVocabulary } from '../../model/site/topic.ts';
import { iptcHref, type TopicView } from '../../pages/topics/topic-page.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { topicId } from './node-ids.ts';

/** A topic on its own page, as a term of the IPTC's vocabulary (https://schema.org/DefinedTerm). */
export function topicNode(topic: Topic, view: TopicView, context: PageContext): DefinedTerm {
  const { url } = context;
  return omitUndefined({
    '@type': 'DefinedTerm',
    '@id': topicId(topic, context),
    mainEntityOfPage: { '@id': url },
    name: view.name.text,
    description: view.description || undefined,
    termCode: topic.code,
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': mediaTopicsVocabulary },
    url,
    sameAs: view.iptc,
  });
}

/** A reference to a topic: its name, its page, and the term in the IPTC's vocabulary. */
export function topicReference(topic: Topic, context: PageContext) {
  const { publication, links } = context;
  return {
    '@type': 'DefinedTerm',
    '@id': topicId(topic, context),
    name: links.nameText(topic.labels),
    url: absoluteUrl(publication, links.urls.topic(links.lang, topic.slug)),
    sameAs: iptcHref(topic),
  } as const;
}
