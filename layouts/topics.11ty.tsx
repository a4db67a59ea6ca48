import type { TopicEntry } from '../src/pages/topics/topics-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';

/** All topics, each with the narrower ones below it. */
export default function TopicsLayout({ page, ...context }: LayoutProps<'topics'>) {
  const { words } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={words.title} standfirst={words.description} />
      <TopicTree topics={page.view.topics} context={context} />
    </Document>
  );
}

function TopicTree({ topics, context }: { topics: readonly TopicEntry[]; context: LayoutContext }) {
  const { strings, format } = context;
  return (
    <ul class="topic-tree">
      {topics.map(({ link, articleCount, narrower }) => (
        <li key={link.href}>
          <p>
            <Anchor link={link} />{' '}
            <span class="meta">
              {strings.articleCount(articleCount, format.number(articleCount))}
            </span>
          </p>
          {narrower.length > 0 && <TopicTree topics={narrower} context={context} />}
        </li>
      ))}
    </ul>
  );
}
