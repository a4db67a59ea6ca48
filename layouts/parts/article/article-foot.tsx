import { mailHref } from '../../../src/model/address/href.ts';
import { isAgenciesAtLarge, sourceKinds } from '../../../src/model/site/article/article.ts';
import type { ArticleView } from '../../../src/pages/article-page.ts';
import type { SourceView } from '../../../src/pages/article-text.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { EntityIndex } from '../entity/entity-index.tsx';
import { TeaserList } from '../list/teaser-item.tsx';
import { Block } from './block.tsx';
import { Notes } from './notes.tsx';

interface FootProps {
  readonly view: ArticleView;
  readonly context: LayoutContext;
}

interface Permalink {
  /** Absolute URL of the article. */
  readonly permalink: string;
}

/** Below the text: the articles before and after it, related coverage, changes, sources, topics and entities. */
export function ArticleFoot({ view, context, permalink }: FootProps & Permalink) {
  const { strings, format } = context;
  return (
    <footer class="article-foot">
      <StoryNeighbours view={view} context={context} />
      {view.related.length > 0 && (
        <Block
          id="page.related"
          heading={strings.related}
          class={view.related.length === 3 ? 'related related-three' : 'related'}
        >
          <TeaserList teasers={view.related} context={context} level={3} />
        </Block>
      )}
      {view.notesAfterText.length > 0 && (
        <Block
          id="page.changes"
          heading={view.notesBeforeText.length > 0 ? strings.otherChanges : strings.changes}
        >
          <Notes notes={view.notesAfterText} context={context} />
        </Block>
      )}
      <Sources view={view} context={context} />
      {view.topics.length > 0 && (
        <Block id="page.topics" heading={strings.topics}>
          <ul class="topics">
            {view.topics.map((topic) => (
              <li key={topic.href}>
                <Anchor link={topic} class="p-category" />
              </li>
            ))}
          </ul>
        </Block>
      )}
      {view.entities.length > 0 && (
        <Block id="page.in-this-article" heading={strings.inThisArticle}>
          <EntityIndex entities={view.entities} context={context} />
        </Block>
      )}
      {view.dayArchive !== undefined && (
        <p class="day-link">
          <a href={view.dayArchive.href}>{strings.moreFromDay(format.day(view.dayArchive.day))}</a>
        </p>
      )}
      {view.republish !== undefined && (
        <p class="day-link">
          <a href={view.republish}>{strings.republish}</a>
        </p>
      )}
      <ReportError view={view} context={context} permalink={permalink} />
    </footer>
  );
}

/** A link to the newsroom's page for errors, or to a mail about this article. */
function ReportError({ view, context, permalink }: FootProps & Permalink) {
  const { strings, edition } = context;
  const { errorReports, publisher } = edition;
  const subject = `${strings.correction}: ${view.headline}`;
  const link =
    errorReports ??
    (publisher.email && { href: mailHref(publisher.email.text, subject, permalink) });
  if (link === undefined) return null;
  return (
    <p class="day-link">
      <Anchor link={{ ...link, text: strings.reportError }} />
    </p>
  );
}

/** The articles of the same story that were published before and after this one. */
function StoryNeighbours({ view, context: { strings } }: FootProps) {
  const { story, storyBefore, storyAfter } = view;
  if (story === undefined || (storyBefore ?? storyAfter) === undefined) return null;
  return (
    <nav class="block story-neighbours" aria-labelledby="page.in-story">
      <h2 class="label" id="page.in-story">
        {renderWords(story)}
      </h2>
      <ul>
        {storyBefore !== undefined && (
          <li class="story-before">
            <p class="meta">{strings.earlier}</p>
            <h3 class="teaser-headline">
              <Anchor link={storyBefore} />
            </h3>
          </li>
        )}
        {storyAfter !== undefined && (
          <li class="story-after">
            <p class="meta">{strings.later}</p>
            <h3 class="teaser-headline">
              <Anchor link={storyAfter} />
            </h3>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Sources grouped by kind, and a credit line for unnamed agencies. */
function Sources({ view, context }: FootProps) {
  const { strings } = context;
  const named = view.sources.filter(
    (source) => !isAgenciesAtLarge(source, strings.agenciesAtLarge),
  );
  const hasAgenciesAtLarge = named.length < view.sources.length;
  return (
    <Block id="page.sources" heading={strings.sources}>
      {named.length > 0 && (
        <dl class="sources">
          {sourceKinds.map((kind) => {
            const ofKind = named.filter((source) => source.kind === kind);
            return ofKind.length === 0 ? null : (
              <div key={kind}>
                <dt>{strings.sourceKinds[kind]}</dt>
                {ofKind.map((source) => (
                  <dd key={source.name}>
                    <SourceName source={source} />
                  </dd>
                ))}
              </div>
            );
          })}
        </dl>
      )}
      {hasAgenciesAtLarge && <p>{strings.agenciesContributed}</p>}
    </Block>
  );
}

function SourceName({ source }: { source: SourceView }) {
  return source.href === undefined ? (
    <>{source.name}</>
  ) : (
    <a href={source.href} rel="external noopener">
      {source.name}
    </a>
  );
}
