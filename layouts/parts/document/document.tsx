import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Moment } from '../../../src/model/moment.ts';
import { isolateHtml } from '../../../src/model/text/isolate-html.ts';
import { withIsolatedRuns } from '../../../src/model/text/left-to-right-runs.ts';
import { markRightToLeftWords } from '../../../src/model/text/right-to-left-words.ts';
import { keepNamesWhole } from '../../../src/model/text/whole-names.ts';
import { safeChild, safeHtml } from '../safe-html.ts';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { LayoutContext } from './layout-props.ts';
import { FrontMasthead, Masthead } from './masthead.tsx';
import { markRepeatedLinks, printedLicences } from './printed-addresses.ts';

interface DocumentProps {
  readonly context: LayoutContext;
  readonly page: { readonly kind: string; readonly url: string };
  /** When the page was last changed, for its printed footer. */
  readonly changed?: Moment;
  readonly children: ComponentChildren;
}

/** The HTML document of a page: head, skip links, language switch, masthead, main, footer. */
export function Document({ context, page, ...rest }: DocumentProps) {
  const { edition, cssFor, head, registration } = context;
  const isRightToLeft = edition.language.direction === 'rtl';
  const title = titleOf(context, page);
  // The body is rendered first, because its classes decide which styles the head contains.
  const bodyHtml = renderToString(<Body context={context} page={page} {...rest} />);
  const isolated = isRightToLeft
    ? isolateHtml(bodyHtml, edition.latinLanguage)
    : markRightToLeftWords(bodyHtml, edition.arabicLanguage);
  // Last, since a mark inside a name in another script would divide it into parts that change places.
  const body = keepNamesWhole(isolated);
  const { css, fonts, policy } = cssFor(body);
  return (
    <html lang={edition.language.code} dir={edition.language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{isRightToLeft ? withIsolatedRuns(title) : title}</title>
        {head.metas.map((meta) => (
          <meta key={meta.content} {...meta} />
        ))}
        {head.links.map((link) => (
          <link key={link.href} {...link} />
        ))}
        <meta name="color-scheme" content="light dark" />
        {fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" crossorigin="anonymous" />
        ))}
        <style dangerouslySetInnerHTML={safeHtml(css)} />
        {head.jsonLd !== undefined && (
          <script type="application/ld+json" dangerouslySetInnerHTML={safeHtml(head.jsonLd)} />
        )}
        {registration !== undefined && <script dangerouslySetInnerHTML={safeHtml(registration)} />}
      </head>
      {safeChild(body)}
    </html>
  );
}

function Body({ context, page, changed, children }: DocumentProps) {
  const { edition, strings } = context;
  const canonical = new URL(page.url.slice(1), edition.baseUrl).href;
  const main = renderToString(<>{children}</>);
  return (
    <body class={`page-${page.kind}`}>
      <a class="skip-link" href="#page.content">
        {strings.skipToContent}
      </a>
      <a class="skip-link" href="#page.sections">
        {strings.skipToSections}
      </a>
      <LanguageSwitch context={context} />
      {page.kind === 'front' ? (
        <FrontMasthead edition={edition} strings={strings} />
      ) : (
        <Masthead edition={edition} strings={strings} />
      )}
      <main id="page.content" tabIndex={-1}>
        {safeChild(markRepeatedLinks(main))}
      </main>
      <Footer
        context={context}
        canonical={canonical}
        changed={changed}
        licences={printedLicences(main, edition.licence)}
      />
    </body>
  );
}

function titleOf({ edition, words }: LayoutContext, page: DocumentProps['page']): string {
  const parts =
    page.kind === 'front' ? [edition.name, edition.tagline] : [words.title, edition.name];
  return parts.filter((part) => part !== '').join(' — ');
}
