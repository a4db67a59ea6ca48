import type { FigureDay } from '../src/pages/figures/figure-page.ts';
import type { Link } from '../src/pages/views/links.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { FigureAmount } from './parts/figure-value.tsx';
import { AllFigures, FigureSource } from './parts/list/figure-list.tsx';
import { safeHtml } from './parts/safe-html.ts';
import { Day } from './parts/time.tsx';

/** A figure: its latest value, and all its values with their sources and articles. */
export default function FigureLayout({ page, ...context }: LayoutProps<'figure'>) {
  const { view } = page;
  const { strings, chart } = context;
  return (
    <Document context={context} page={page}>
      <PageHead kicker={strings.inFigures} title={context.words.title} />
      <div class="figure-now">
        <p class="figure-value">
          <FigureAmount value={view.latest} context={context} />
        </p>
        <p class="meta">
          <FigureSource sources={view.latest.sources} asOf={view.latest.asOf} context={context} />
        </p>
        <Replacements heading={strings.replacedBy} figures={view.replacedBy} />
        <Replacements heading={strings.replaces} figures={view.replaces} />
      </div>
      <Block id="page.history" heading={strings.history}>
        {chart !== undefined && <div class="chart-box" dangerouslySetInnerHTML={safeHtml(chart)} />}
        <div class="ledger-box">
          <History days={view.history} context={context} />
        </div>
      </Block>
      <AllFigures context={context} />
    </Document>
  );
}

function Replacements({ heading, figures }: { heading: string; figures: readonly Link[] }) {
  if (figures.length === 0) return null;
  return (
    <p class="figure-heir">
      <span class="label">{heading}</span>{' '}
      {figures.map((figure, index) => (
        <span key={figure.href}>
          {index > 0 && ', '}
          <Anchor link={figure} />
        </span>
      ))}
    </p>
  );
}

/** The values by day, newest first. */
function History({ days, context }: { days: readonly FigureDay[]; context: LayoutContext }) {
  const { strings, format } = context;
  return (
    <table class="ledger" aria-labelledby="page.history">
      <thead>
        <tr>
          <th scope="col">{strings.asOfDay}</th>
          <th scope="col">{strings.figure}</th>
          <th scope="col">{strings.saidBy}</th>
          <th scope="col">{strings.givenIn}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.asOf}>
            <th scope="row">
              <Day day={day.asOf} context={context} />
            </th>
            <td>
              <FigureAmount value={day} context={context} />
            </td>
            <td>{format.list(day.sources)}</td>
            <td>
              {day.articles.map((article) => (
                <p key={article.href}>
                  <Anchor link={article} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
