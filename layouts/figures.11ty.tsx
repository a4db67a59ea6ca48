import type { FigureEntry } from '../src/pages/figures-page.ts';
import { ArchiveList } from './parts/archive-list.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import { FigureSource } from './parts/figure-list.tsx';
import { FigureAmount } from './parts/figure-value.tsx';
import type { LayoutProps, Surroundings } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';

/** Every figure of the publication with its newest value, the newest first. */
export default function FiguresLayout({ page, ...around }: LayoutProps<'figures'>) {
  const { figures, earlier } = page.view;
  const { words, strings } = around;
  return (
    <Document around={around} page={page}>
      <PageHead title={words.title} standfirst={words.description} />
      <ul class="all-figures">
        {figures.map((figure) => (
          <Entry key={figure.id} figure={figure} around={around} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <Block id="page.earlier" heading={strings.earlierInSection}>
          <ArchiveList months={earlier} around={around} />
        </Block>
      )}
    </Document>
  );
}

function Entry({ figure, around }: { figure: FigureEntry; around: Surroundings }) {
  const { strings } = around;
  return (
    <li>
      <p class="figure-of">
        <a href={figure.href}>{figure.of}</a>
      </p>
      <p class="figure-value">
        <FigureAmount value={figure} around={around} />
      </p>
      <p class="meta">
        <FigureSource sources={[figure.source]} asOf={figure.asOf} around={around} />{' '}
        <span>
          {strings.articleCount(figure.articleCount, around.format.number(figure.articleCount))}
        </span>
        {figure.replaced && (
          <>
            {' '}
            <span>{strings.replaced}</span>
          </>
        )}
      </p>
    </li>
  );
}
