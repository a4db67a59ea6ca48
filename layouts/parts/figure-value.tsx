import type { Figure } from '../../src/model/site/figure.ts';
import { leftToRightRuns } from '../../src/model/text/left-to-right-runs.ts';
import { numberText } from '../strings/figure-text.ts';
import type { LayoutContext } from './document/layout-props.ts';

/** A figure's value: qualifier, number and unit. */
export function FigureAmount({
  value,
  context,
}: {
  value: Pick<Figure, 'qualifier' | 'amount' | 'to' | 'unit'>;
  context: LayoutContext;
}) {
  const { format, strings } = context;
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
      {needsIsolation(`${number} ${value.unit ?? ''}`, context) ? (
        <bdi dir="ltr">{amount}</bdi>
      ) : (
        amount
      )}
    </>
  );
}

/** Whether a number and its unit must be isolated to keep their order in a right-to-left page: `5 km/h`. */
function needsIsolation(text: string, { edition }: LayoutContext): boolean {
  if (edition.language.direction === 'ltr') return false;
  const [first, ...others] = leftToRightRuns(text.trim());
  return first?.kind === 'signs' && others.length === 0;
}
