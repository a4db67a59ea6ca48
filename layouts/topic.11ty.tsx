import type { TopicView } from '../src/pages/topics/topic-page.ts';
import { Anchor, renderWords } from './parts/anchor.tsx';
import { Document } from './parts/document/document.tsx';
import { FollowLinks } from './parts/document/follow-links.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { WhoAndWhere } from './parts/entity/entity-index.tsx';
import { EarlierMonths } from './parts/list/archive-list.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** A topic: broader and narrower topics, its articles, and who and what belongs to it. */
export default function TopicLayout({ page, ...context }: LayoutProps<'topic'>) {
  const { view } = page;
  const { strings } = context;
  return (
    <Document context={context} page={page}>
      <PageHead kicker={strings.topic} title={renderWords(view.name)} standfirst={view.description}>
        <Relations view={view} context={context} />
      </PageHead>
      <FollowLinks context={context} />
      {(view.articles.length > 0 || view.entities.length === 0) && (
        <TeaserList teasers={view.articles} context={context} level={2} listed />
      )}
      <EarlierMonths months={view.earlier} context={context} />
      <WhoAndWhere entities={view.entities} context={context} />
      <p class="day-link">
        <a href={view.iptc} rel="external noopener">
          {strings.iptcTopic(view.code)}
        </a>
      </p>
    </Document>
  );
}

/** The broader topics, broadest first, and the narrower ones. */
function Relations({
  view: { broader, narrower },
  context: { strings },
}: {
  view: TopicView;
  context: LayoutContext;
}) {
  const rows = [
    { term: strings.broaderTopics, links: broader },
    { term: strings.narrowerTopics, links: narrower },
  ].filter(({ links }) => links.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl class="topic-relations">
      {rows.map(({ term, links }) => (
        <div key={term}>
          <dt>{term}</dt>
          {links.map((link) => (
            <dd key={link.href}>
              <Anchor link={link} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
