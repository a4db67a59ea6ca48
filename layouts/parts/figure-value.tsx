import type { Figure } from '../../src/model/figure.ts';
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
  return (
    <>
      {qualifier !== '' && <span class="figure-qualifier">{qualifier} </span>}
      <span class="figure-amount">{numberText(value, format)}</span>
      {value.unit !== undefined && <span class="figure-unit"> {value.unit}</span>}
    </>
  );
}
