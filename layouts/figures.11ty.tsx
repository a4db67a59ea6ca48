import type { FigureEntry } from '../src/pages/figures/figures-page.ts';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { FigureAmount } from './parts/figure-value.tsx';
import { EarlierMonths } from './parts/list/archive-list.tsx';
import { FigureSource } from './parts/list/figure-list.tsx';

/** Every figure of the publication with its latest value, newest first. */
export default function FiguresLayout({ page, ...context }: LayoutProps<'figures'>) {
  const { figures, earlier } = page.view;
  const { words } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={words.title} standfirst={words.description} />
      <ul class="all-figures">
        {figures.map((figure) => (
          <Entry key={figure.id} figure={figure} context={context} />
        ))}
      </ul>
      <EarlierMonths months={earlier} context={context} />
    </Document>
  );
}

function Entry({ figure, context }: { figure: FigureEntry; context: LayoutContext }) {
  const { strings } = context;
  return (
    <li>
      <p class="figure-of">
        <a href={figure.href}>{figure.of}</a>
      </p>
      <p class="figure-value">
        <FigureAmount value={figure} context={context} />
      </p>
      <p class="meta">
        <FigureSource sources={[figure.source]} asOf={figure.asOf} context={context} />{' '}
        <span>
          {strings.articleCount(figure.articleCount, context.format.number(figure.articleCount))}
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
