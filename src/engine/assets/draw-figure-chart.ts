import { figureText } from '../../../layouts/strings/figure-text.ts';
import type { FigureDay } from '../../pages/figures/figure-page.ts';
import type { Page } from '../../pages/page-kinds.ts';
import { drawFigureChart } from '../../pictures/chart/figure-chart.ts';
import type { RenderContext } from '../render/render-context.ts';

/** Draws the chart of a figure's page as SVG; undefined for other pages, or if the figure has only one day. */
export function figureChartOf(
  page: Page,
  { edition, strings, format }: Pick<RenderContext, 'edition' | 'strings' | 'format'>,
): string | undefined {
  if (page.kind !== 'figure') return undefined;
  const { name, history, latest } = page.view;
  const oldest = history.at(-1) ?? latest;
  const text = (day: FigureDay) => figureText(day, strings, format);
  return drawFigureChart({
    points: history.map(({ asOf, ...value }) => ({ ...value, day: asOf })).reverse(),
    language: edition.language,
    title: name,
    description: strings.figureChart(
      text(oldest),
      format.day(oldest.asOf),
      text(latest),
      format.day(latest.asOf),
    ),
    number: format.number,
    range: format.range,
    day: format.day,
  });
}
