import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { metaPolicy } from '../../../metadata/host/content-security-policy.ts';
import { DeskFigures, DeskIncomplete, DeskStale, DeskUnfinished } from './desk-entries.tsx';
import type { DeskLists } from './desk-lists.ts';
import type { DeskView } from './desk-view.ts';
import { deskWords } from './desk-words.ts';
import { English } from './english.tsx';

/** The page of the desk: an HTML document. Preact escapes every text in it. */
export function deskPage(view: DeskView): string {
  return `<!doctype html>${renderToString(<Desk view={view} />)}`;
}

function Desk({ view }: { view: DeskView }) {
  const { css, language, publication, basePath, lists } = view;
  const { drafts, scheduled, stale, incomplete, figures } = deskWords;
  return (
    <html lang={language.code} dir={language.direction}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={metaPolicy({ css, liveReload: true })}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${deskWords.title} — ${publication}`}</title>
        {/* The site's own stylesheet and that of the desk: the policy has their hash. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class="desk">
        <header class="masthead">
          <p class="nameplate">
            <a href={basePath}>{publication}</a>
          </p>
        </header>
        <main id="desk">
          <h1>
            <English>{deskWords.title}</English>
          </h1>
          <p class="standfirst">
            <English>{deskWords.note}</English>
          </p>
          <Counts lists={lists} />
          <List id="drafts" heading={drafts.heading} none={drafts.none}>
            {lists.drafts.map((article) => (
              <DeskUnfinished key={article.path} article={article} view={view} />
            ))}
          </List>
          <List id="scheduled" heading={scheduled.heading} none={scheduled.none}>
            {lists.scheduled.map((article) => (
              <DeskUnfinished key={article.path} article={article} view={view} />
            ))}
          </List>
          <List id="stale" heading={stale.heading} none={stale.none}>
            {lists.stale.map((article) => (
              <DeskStale key={article.path} article={article} view={view} />
            ))}
          </List>
          <List
            id="incomplete"
            heading={incomplete.heading}
            none={deskWords.completeOf(lists.lookedAt)}
            note={deskWords.lookedAt(lists.lookedAt)}
          >
            {lists.incomplete.map((article) => (
              <DeskIncomplete key={article.path} article={article} view={view} />
            ))}
          </List>
          <List id="figures" heading={figures.heading} none={figures.none}>
            {lists.figures.map((problem) => (
              <DeskFigures key={problem.message} problem={problem} view={view} />
            ))}
          </List>
        </main>
      </body>
    </html>
  );
}

function Counts({ lists }: { lists: DeskLists }) {
  const ids = ['drafts', 'scheduled', 'stale', 'incomplete', 'figures'] as const;
  return (
    <nav class="desk-counts" aria-label={deskWords.title}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`} class={lists[id].length === 0 ? 'empty' : undefined}>
              <English>{deskWords[id].heading}</English> <b>{lists[id].length}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ListProps {
  readonly id: string;
  readonly heading: string;
  /** The text if the list is empty. */
  readonly none: string;
  readonly note?: string;
  readonly children: readonly ComponentChildren[];
}

function List({ id, heading, none, note, children }: ListProps) {
  return (
    <section class="desk-list" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        <English>{heading}</English>
      </h2>
      {children.length > 0 && note !== undefined && (
        <p class="meta">
          <English>{note}</English>
        </p>
      )}
      {children.length === 0 ? (
        <p class="nothing">
          <English>{none}</English>
        </p>
      ) : (
        <ul>{children}</ul>
      )}
    </section>
  );
}
