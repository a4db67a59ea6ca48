import { searchFilters } from '../src/model/search/search-names.ts';
import { Block } from './parts/article/block.tsx';
import { directoryLinks } from './parts/document/directory-links.ts';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { pageData } from './scripts/search/page-data.ts';

/** The search page: a form that works without script, what the script fills, and lists for readers without script. */
export default function SearchLayout({ page, ...context }: LayoutProps<'search'>) {
  const { strings, edition, searchScript } = context;
  const words = strings.search;
  return (
    <Document context={context} page={page}>
      <PageHead title={words.title} standfirst={context.words.description} />
      <search>
        <form class="search-query" action={edition.directories.search}>
          <input
            type="search"
            id="search.query"
            name="q"
            aria-label={words.title}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
          />
          <button type="submit">{words.title}</button>
        </form>
      </search>
      <noscript>
        <p class="banner">{words.needsScript}</p>
      </noscript>
      <Choices context={context} />
      <p class="search-status" id="search.status" role="status" />
      <p class="search-near" id="search.near" hidden />
      <nav class="search-names" id="search.names" aria-label={words.names} hidden />
      <div
        class="teasers teasers-listed"
        id="search.results"
        data-page={pageData(page.view, context)}
      />
      <p>
        <button type="button" class="search-more" id="search.more" hidden>
          {words.more}
        </button>
      </p>
      <ResultTemplate context={context} />
      <Browse context={context} />
      <script type="module" src={searchScript} />
    </Document>
  );
}

/** The filters and the order, which the script fills and shows. */
function Choices({ context: { strings } }: { context: LayoutContext }) {
  const { filters, all, order, orders, clear } = strings.search;
  return (
    <div class="search-choices" id="search.choices" hidden>
      {searchFilters.map((name) => (
        <label key={name}>
          <span>{filters[name]}</span>
          <select name={name}>
            <option value="">{all}</option>
          </select>
        </label>
      ))}
      <label>
        <span>{order}</span>
        <select name="order">
          {Object.entries(orders).map(([value, text]) => (
            <option key={value} value={value === 'relevance' ? '' : value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <button type="button" id="search.clear" hidden>
        {clear}
      </button>
    </div>
  );
}

/** A result, which the script copies and fills. Each kind of work has its label; the script keeps one. */
function ResultTemplate({ context: { strings } }: { context: LayoutContext }) {
  return (
    <template id="search.result">
      <article class="teaser">
        <p class="kicker">
          {Object.entries(strings.articleKinds).map(([kind, label]) => (
            <span key={kind} class={`kind kind-${kind}`} data-kind={kind}>
              {label}
            </span>
          ))}
        </p>
        <h2 class="teaser-headline">
          <a href="/">…</a>
        </h2>
        <p class="teaser-standfirst" />
        <p class="meta">
          <span class="place" /> <time datetime="0001-01-01" />
        </p>
      </article>
    </template>
  );
}

/** Lists of everything, for readers who do not search or cannot. */
function Browse({ context: { strings, edition } }: { context: LayoutContext }) {
  const context = { strings, edition };
  const links = [
    ...directoryLinks(['archive'], context),
    ...edition.sections,
    ...directoryLinks(['topics', 'people', 'places', 'organisations'], context),
  ];
  return (
    <Block id="search.browse" heading={strings.search.browse}>
      <ul class="search-browse">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Block>
  );
}
