import type { FeedGroup } from '../src/pages/feeds-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps, Surroundings } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';

/** What the formats are called; names, the same in every language. */
const formatNames = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;

/** Every feed, for people: what it is about, and its address in each format. */
export default function FeedsLayout({ page, ...around }: LayoutProps<'feeds'>) {
  const { groups, opml } = page.view;
  const { strings, words } = around;
  return (
    <Document around={around} page={page}>
      <PageHead title={words.title} standfirst={words.description} />
      {groups.map((group) => (
        <Group key={group.kind} group={group} around={around} />
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

function Group({ group, around: { strings } }: { group: FeedGroup; around: Surroundings }) {
  return (
    <Block id={`page.${group.kind}`} heading={strings.feedGroups[group.kind]}>
      <p class="meta">{group.whole ? strings.wholeArticles : strings.standfirstsOnly}</p>
      <dl class="directory feed-list">
        {group.subjects.map((subject) => (
          <div key={subject.page}>
            <dt>
              <Anchor link={{ ...subject.name, href: subject.page }} />
            </dt>
            <dd>
              {subject.feeds.map(({ format, href }) => (
                <a key={format} href={href}>
                  {formatNames[format]}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}
