import type { FeedGroup } from '../src/pages/feeds-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import { feedNames } from './parts/document/feed-names.ts';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';

/** Every feed of the language: its subject, and its links in each format. */
export default function FeedsLayout({ page, ...context }: LayoutProps<'feeds'>) {
  const { groups, opml } = page.view;
  const { strings, words } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={words.title} standfirst={words.description} />
      {groups.map((group) => (
        <Group key={group.kind} group={group} context={context} />
      ))}
      {opml !== undefined && (
        <p class="day-link">
          <a href={opml} type="text/x-opml">
            {strings.allFeeds}
          </a>
        </p>
      )}
    </Document>
  );
}

function Group({ group, context: { strings } }: { group: FeedGroup; context: LayoutContext }) {
  return (
    <Block id={`page.${group.kind}`} heading={strings.feedGroups[group.kind]}>
      <p class="meta">{group.fullText ? strings.wholeArticles : strings.standfirstsOnly}</p>
      <dl class="directory feed-list">
        {group.subjects.map((subject) => (
          <div key={subject.page}>
            <dt>
              <Anchor link={{ ...subject.name, href: subject.page }} />
            </dt>
            <dd>
              {subject.feeds.map(({ format, href }) => (
                <a
                  key={format}
                  href={href}
                  aria-label={`${feedNames[format]}: ${subject.name.text}`}
                >
                  {feedNames[format]}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}
