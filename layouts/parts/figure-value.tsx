import type { Figure } from '../../src/model/site/figure.ts';
import { leftToRightRuns } from '../../src/model/text/left-to-right-runs.ts';
import { numberText } from '../strings/figure-text.ts';
import type { Surroundings } from './layout-props.ts';

/** A figure's value in large digits, its qualifier and unit beside them. */
export function FigureAmount({
  value,
  around,
}: {
  value: Pick<Figure, 'qualifier' | 'amount' | 'to' | 'unit'>;
  around: Surroundings;
}) {
  const { format, strings } = around;
  const qualifier = strings.qualifiers[value.qualifier];
  const number = numberText(value, format);
  const amount = (
    <>
      <span class="figure-amount">{number}</span>
      {value.unit !== undefined && <span class="figure-unit"> {value.unit}</span>}
    </>
  );
  return (
    <>
      {qualifier !== '' && <span class="figure-qualifier">{qualifier} </span>}
      {isApart(`${number} ${value.unit ?? ''}`, around) ? <bdi dir="ltr">{amount}</bdi> : amount}
    </>
  );
}

/** Whether a number and its unit keep their order in a page that runs from right to left: `5 km/h`. */
function isApart(text: string, { edition }: Surroundings): boolean {
  if (edition.language.direction === 'ltr') return false;
  const [first, ...others] = leftToRightRuns(text.trim());
  return first?.kind === 'signs' && others.length === 0;
}
