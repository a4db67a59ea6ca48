import { scriptLocale } from '../src/model/language.ts';
import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import type { OfflineData } from './scripts/offline/offline-data.ts';

/** The page that readers see without a connection: its script lists the articles on their device. */
export default function OfflineLayout({ page, ...context }: LayoutProps<'offline'>) {
  const { strings, offlineScript } = context;
  const words = strings.offline;
  return (
    <Document context={context} page={page}>
      <PageHead title={words.title} standfirst={context.words.description}>
        <button type="button" class="search-more" id="offline.retry" hidden>
          {words.retry}
        </button>
      </PageHead>
      <noscript>
        <p class="banner">{words.needsScript}</p>
      </noscript>
      <Block id="offline.kept" heading={words.articles}>
        <p id="offline.none" hidden>
          {words.none}
        </p>
        <div
          class="teasers teasers-listed"
          id="offline.articles"
          data-page={offlineData(page.view.own, context)}
        />
      </Block>
      <template id="offline.article">
        <article class="teaser">
          <h3 class="teaser-headline">
            <a href="/">…</a>
          </h3>
          <p class="meta">
            <time datetime="0001-01-01" />
          </p>
        </article>
      </template>
      <script type="module" src={offlineScript} />
    </Document>
  );
}

/** The data of the page as JSON for an attribute. */
function offlineData(own: string, { strings, edition }: LayoutContext): string {
  const locale = scriptLocale(edition.language);
  const data: OfflineData = { locale, kept: strings.offline.kept('#'), own };
  return JSON.stringify(data);
}
