/// <reference lib="dom" />
import type { SearchNames } from '../../../src/model/search/search-names.ts';
import { choiceFiller, readChoices } from './filter-choices.ts';
import { type NearName, nameFinder } from './near-names.ts';
import type { PageData } from './page-data.ts';
import { pageElements } from './page-elements.ts';
import { type Query, readQuery, writeQuery } from './query.ts';
import { resultWriter } from './result-list.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

/** Everything that the first search loads. */
interface Search {
  readonly index: SearchIndex;
  readonly findNames: ReturnType<typeof nameFinder>;
  readonly fillChoices: ReturnType<typeof choiceFiller>;
  readonly placeName: (id: string) => string | undefined;
}

const elements = pageElements();
const { form, input, choices, selects, clear, status } = elements;
const data: PageData = JSON.parse(elements.results.dataset.page ?? '{}');
const { words } = data;
const numbers = new Intl.NumberFormat(data.locale);
const plurals = new Intl.PluralRules(data.locale);
const write = resultWriter(elements, data);

let opened: Promise<Search> | undefined;
/** The number of the last search. Results of earlier ones are not shown. */
let latest = 0;
/** The query that is shown, as in the URL. */
let shownQuery = '';
/** Whether the URL has a query that a reader has finished, so that the next one is a new step back. */
let isFinished = true;

/** Loads the index at the first call, and again if that failed. */
function open(): Promise<Search> {
  if (opened === undefined) {
    opened = load();
    opened.catch(() => {
      opened = undefined;
    });
  }
  return opened;
}

async function load(): Promise<Search> {
  const response = await fetch(data.names);
  if (!response.ok) throw new Error(`${data.names}: ${response.status}`);
  const names: SearchNames = await response.json();
  const places = new Map(names.entities.place.map(([id, name]) => [id, name]));
  return {
    index: await openIndex(names.indexes),
    findNames: nameFinder(names),
    fillChoices: choiceFiller(names, (count) => numbers.format(count)),
    placeName: (id) => places.get(id),
  };
}

async function show(query: Query): Promise<void> {
  latest += 1;
  const turn = latest;
  const isEmpty = writeQuery({ ...query, order: '' }) === '';
  document.title = query.text === '' ? data.title : `${query.text} — ${data.title}`;
  if (opened === undefined && !isEmpty) status.textContent = words.searching;
  try {
    if (isEmpty) write.clear();
    else await search(query, turn);
  } catch (error) {
    if (turn === latest) status.textContent = words.failed;
    console.error(error);
  }
}

async function search(query: Query, turn: number): Promise<void> {
  const { index, findNames, fillChoices, placeName } = await open();
  const names = findNames(query.text);
  const shown = await corrected(query, names, index);
  const found = await index.search(shown);
  const isCurrent = () => turn === latest;
  if (!(await write.show(found, { shown, names, placeName, isCurrent }))) return;
  const { length } = found.results;
  const count = words.counts[plurals.select(length)].replace('#', numbers.format(length));
  status.textContent = length === 0 ? words.nothing : count;
  await index.loadFilters();
  // The same search again, which counts the values of the filters and needs no request.
  const counted = await index.search({ ...shown, order: '' });
  if (!isCurrent()) return;
  fillChoices(selects, query, counted);
  clear.hidden = Object.keys(query.filters).length === 0;
  choices.hidden = length === 0 && clear.hidden;
}

/**
 * The query, or that for the name that the reader may have meant, if no article has the words as typed. (Otherwise
 * Pagefind finds words with the same first letters, which are others.)
 */
async function corrected(
  query: Query,
  names: readonly NearName[],
  index: SearchIndex,
): Promise<Query> {
  const [nearest] = names;
  if (nearest === undefined || !nearest.isCorrected) return query;
  const exact = await index.search({ ...query, text: `"${query.text}"`, order: '' });
  return exact.results.length > 0 ? query : { ...query, text: nearest.name };
}

/** Shows a query and writes it into the URL. */
function go(query: Query, finished: boolean): void {
  const url = writeQuery(query) || location.pathname;
  if (url !== (location.search || location.pathname)) {
    if (isFinished) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }
  isFinished = finished;
  shownQuery = location.search;
  void show(query);
}

/** Shows the query of the URL. */
function restore(): void {
  shownQuery = location.search;
  const query = readQuery(shownQuery);
  input.value = query.text;
  for (const select of selects) {
    const value = select.name === 'order' ? query.order : readFilter(query, select.name);
    // The choice is not in the list before the filters are loaded.
    const isListed = [...select.options].some((option) => option.value === value);
    if (!isListed) select.add(new Option(value, value));
    select.value = value;
  }
  isFinished = true;
  void show(query);
}

function readFilter({ filters }: Query, name: string): string {
  return new Map(Object.entries(filters)).get(name) ?? '';
}

const chosen = () => readChoices(input.value, selects);

input.addEventListener('focus', () => void open().catch(() => {}));
input.addEventListener('input', () => go(chosen(), false));
input.addEventListener('change', () => {
  isFinished = true;
});
choices.addEventListener('change', () => {
  isFinished = true;
  go(chosen(), true);
});
clear.addEventListener('click', () => {
  for (const select of selects) if (select.name !== 'order') select.value = '';
  isFinished = true;
  go(chosen(), true);
  input.focus();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(chosen(), true);
});
// A link within the page is a step too.
addEventListener('popstate', () => {
  if (location.search !== shownQuery) restore();
});
restore();
