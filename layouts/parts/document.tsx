import type { ComponentChildren } from 'preact';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { Surroundings } from './layout-props.ts';
import { FrontMasthead, Masthead } from './masthead.tsx';
import { rawHtml } from './raw-html.ts';

interface DocumentProps {
  readonly around: Surroundings;
  readonly page: { readonly kind: string; readonly url: string };
  readonly children: ComponentChildren;
}

/** The HTML document around a page: head, skip links, masthead, main, footer. */
export function Document({ around, page, children }: DocumentProps) {
  const { edition, strings, css, policy, head, words } = around;
  const isFront = page.kind === 'front';
  const canonical = new URL(page.url.slice(1), edition.baseUrl).href;
  return (
    <html lang={edition.language.code} dir={edition.language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {[...(isFront ? [] : [words.title]), edition.name, ...(isFront ? [edition.tagline] : [])]
            .filter((part) => part !== '')
            .join(' — ')}
        </title>
        {head.metas.map((meta) => (
          <meta key={meta.content} {...meta} />
        ))}
        {head.links.map((link) => (
          <link key={link.href} {...link} />
        ))}
        <meta name="color-scheme" content="light dark" />
        <style dangerouslySetInnerHTML={rawHtml(css)} />
        {head.jsonLd !== undefined && (
          <script type="application/ld+json" dangerouslySetInnerHTML={rawHtml(head.jsonLd)} />
        )}
      </head>
      <body class={`page-${page.kind}`}>
        <a class="skip-link" href="#page.content">
          {strings.skipToContent}
        </a>
        <a class="skip-link" href="#page.sections">
          {strings.skipToSections}
        </a>
        <LanguageSwitch around={around} />
        {isFront ? (
          <FrontMasthead edition={edition} strings={strings} />
        ) : (
          <Masthead edition={edition} strings={strings} />
        )}
        <main id="page.content" tabIndex={-1}>
          {children}
        </main>
        <Footer around={around} canonical={canonical} />
      </body>
    </html>
  );
}
