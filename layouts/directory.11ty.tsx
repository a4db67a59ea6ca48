import { Anchor } from './parts/anchor.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';

/** All people, places or organisations, sorted by name. */
export default function DirectoryLayout({ page, ...context }: LayoutProps<'directory'>) {
  const { entries } = page.view;
  const { strings, format } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={context.words.title} standfirst={context.words.description} />
      {entries.length === 0 && <p class="nothing">{strings.noEntries}</p>}
      <dl class="directory">
        {entries.map((entry) => (
          <div key={entry.href}>
            <dt>
              <Anchor link={entry} />
            </dt>
            <dd>
              {entry.description !== '' && <span class="dotted">{entry.description}</span>}{' '}
              <span class="meta">
                {strings.articleCount(entry.articleCount, format.number(entry.articleCount))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Document>
  );
}
