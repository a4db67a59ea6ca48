import * as z from 'zod';
import type { NumberLanguage } from '../../model/number-language.ts';
import type { Figure } from '../../model/site/figure.ts';
import { dayDate } from '../fields/event-date.ts';
import { figureValue } from '../fields/figure-value.ts';
import { identifier } from '../fields/identifier.ts';
import { line, lineOrMissing } from '../fields/line.ts';
import type { Typesetter } from '../parse-context.ts';
import type { IndexedItem } from './valid-items.ts';

/**
 * One figure in the front matter of an article.
 * @param languages the languages whose number words its value may use
 */
export function figureFields(languages: readonly NumberLanguage[]) {
  return z.strictObject({
    id: identifier('a name for the figure, such as "fighters-killed"'),
    value: figureValue(languages),
    unit: line('what the number is measured in, such as tonnes').optional(),
    of: line('what is counted'),
    asOf: dayDate('the day to which the number applies'),
    source: lineOrMissing('the figure has no "source"', '"source": who says so'),
    supersedes: identifier('the id of the figure that this one replaces').optional(),
  });
}

/** The figures of an article, each with its key path. */
export function toFigures(
  figures: readonly IndexedItem<z.output<ReturnType<typeof figureFields>>>[],
  typeset: Typesetter,
): Figure[] {
  return figures.map(({ item, index }) => {
    const { id, value, unit, of, asOf, source, supersedes } = item;
    return {
      id,
      ...value,
      unit: typeset.optional(unit),
      of: typeset.text(of),
      asOf,
      source: typeset.text(source),
      supersedes,
      at: ['figures', index],
    };
  });
}
