/// <reference lib="dom" />
import {
  type SearchFilter,
  type SearchName,
  type SearchNames,
  searchFilters,
} from '../../../src/model/search/search-names.ts';
import type { Query, SearchOrder } from './query.ts';
import type { Found } from './search-index.ts';

/** More choices than this help nobody. */
const maxChoices = 100;

/** Returns a function that fills the filters with the values that the results have. */
export function choiceFiller(names: SearchNames, formatNumber: (count: number) => string) {
  const nameOf = namesByFilter(names);
  return (
    selects: readonly HTMLSelectElement[],
    { filters }: Query,
    found: Pick<Found, 'filters' | 'totalFilters'>,
  ): void => {
    for (const select of selects) {
      const filter = searchFilters.find((each) => each === select.name);
      if (filter === undefined) continue;
      const chosen = filters[filter] ?? '';
      const choices = choicesOf(filter, countsOf(filter, chosen, found), nameOf);
      // A list that is open must not change.
      if (document.activeElement !== select) fill(select, choices, chosen, nameOf, formatNumber);
      select.value = chosen;
      hideUseless(select);
    }
  };
}

/** Of a filter that is in use, the other values have no results. They can still be chosen instead. */
function countsOf(
  filter: SearchFilter,
  chosen: string,
  { filters, totalFilters }: Pick<Found, 'filters' | 'totalFilters'>,
): Readonly<Record<string, number>> {
  return (chosen === '' ? filters : totalFilters)[filter] ?? {};
}

/** Hides a filter with less than two values. */
function hideUseless(select: HTMLSelectElement): void {
  const label = select.closest('label');
  if (label !== null) label.hidden = select.options.length < 3 && select.value === '';
}

type NameOf = (filter: SearchFilter, id: string) => string | undefined;

function namesByFilter({ sections, topics, entities }: SearchNames): NameOf {
  const byId = (list: readonly SearchName[]) => new Map(list.map(([id, name]) => [id, name]));
  const maps = {
    section: byId(sections),
    topic: byId(topics),
    person: byId(entities.person),
    place: byId(entities.place),
  };
  return (filter, id) => (filter === 'year' ? id : maps[filter].get(id));
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Years with the newest first, everything else with the most articles first. */
function choicesOf(
  filter: SearchFilter,
  counts: Readonly<Record<string, number>>,
  nameOf: NameOf,
): readonly Choice[] {
  const choices = Object.entries(counts).flatMap(([id, count]): Choice[] => {
    const name = nameOf(filter, id);
    return name === undefined || count === 0 ? [] : [{ id, name, count }];
  });
  return choices
    .sort((a, b) => (filter === 'year' ? b.id.localeCompare(a.id) : b.count - a.count))
    .slice(0, maxChoices);
}

function fill(
  select: HTMLSelectElement,
  choices: readonly Choice[],
  chosen: string,
  nameOf: NameOf,
  formatNumber: (count: number) => string,
): void {
  const [all] = select.options;
  const options = choices.map(
    ({ id, name, count }) => new Option(`${name} (${formatNumber(count)})`, id),
  );
  const isMissing = chosen !== '' && !choices.some(({ id }) => id === chosen);
  const filter = select.name as SearchFilter;
  const own = isMissing ? [new Option(nameOf(filter, chosen) ?? chosen, chosen)] : [];
  select.replaceChildren(...(all === undefined ? [] : [all]), ...own, ...options);
}

/** The query that the form and its filters ask for. */
export function readChoices(text: string, selects: readonly HTMLSelectElement[]): Query {
  const filters: Partial<Record<SearchFilter, string>> = {};
  let order: SearchOrder = '';
  for (const { name, value } of selects) {
    const filter = searchFilters.find((each) => each === name);
    if (filter !== undefined && value !== '') filters[filter] = value;
    if (name === 'order') order = value as SearchOrder;
  }
  return { text, filters, order };
}
