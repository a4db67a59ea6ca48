import type { FigureDay } from '../src/pages/figure-page.ts';
import type { Link } from '../src/pages/views/links.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import { AllFigures, FigureSource } from './parts/figure-list.tsx';
import { FigureAmount } from './parts/figure-value.tsx';
import type { LayoutProps, Surroundings } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { rawHtml } from './parts/raw-html.ts';
import { Day } from './parts/time.tsx';

/** A figure: its newest value, what it was before, who said so, and in which articles that stands. */
export default function FigureLayout({ page, ...around }: LayoutProps<'figure'>) {
  const { view } = page;
  const { strings, chart } = around;
  return (
    <Document around={around} page={page}>
      <PageHead kicker={strings.inFigures} title={around.words.title} />
      <div class="figure-now">
        <p class="figure-value">
          <FigureAmount value={view.latest} around={around} />
        </p>
        <p class="meta">
          <FigureSource sources={view.latest.sources} asOf={view.latest.asOf} around={around} />
        </p>
        <Replacements heading={strings.replacedBy} figures={view.replacedBy} />
        <Replacements heading={strings.replaces} figures={view.replaces} />
      </div>
      <Block id="page.history" heading={strings.history}>
        {chart !== undefined && <div class="chart-box" dangerouslySetInnerHTML={rawHtml(chart)} />}
        <div class="ledger-box">
          <History days={view.history} around={around} />
        </div>
      </Block>
      <AllFigures around={around} />
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

/** What was given, day by day, the newest first. */
function History({ days, around }: { days: readonly FigureDay[]; around: Surroundings }) {
  const { strings, format } = around;
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
              <Day day={day.asOf} around={around} />
            </th>
            <td>
              <FigureAmount value={day} around={around} />
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
