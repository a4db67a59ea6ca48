import type { EditionProps } from './memoize-by-edition.tsx';

/** The search at the end of the masthead's sections: a plain form, which works without script. */
export function SearchForm({ edition, strings }: EditionProps) {
  const { search } = edition.directories;
  if (search === undefined) return null;
  const { title } = strings.search;
  return (
    <li class="search-form">
      <search>
        <form action={search}>
          <input type="search" name="q" aria-label={title} />
          <button type="submit">{title}</button>
        </form>
      </search>
    </li>
  );
}
