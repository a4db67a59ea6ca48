import { isAgenciesAtLarge, sourceKinds } from '../../src/model/site/article.ts';
import type { ArticleView, SourceView } from '../../src/pages/article-page.ts';
import { Anchor } from './anchor.tsx';
import { Block } from './block.tsx';
import { EntityIndex } from './entity-index.tsx';
import type { LayoutContext } from './layout-props.ts';
import { Notes } from './notes.tsx';
import { TeaserList } from './teaser-item.tsx';

interface FootProps {
  readonly view: ArticleView;
  readonly context: LayoutContext;
}

/** Below the text: the articles before and after it, related coverage, changes, sources, topics and entities. */
export function ArticleFoot({ view, context }: FootProps) {
  const { strings, format } = context;
  return (
    <footer class="article-foot">
      <StoryNeighbours view={view} context={context} />
      {view.related.length > 0 && (
        <Block id="page.related" heading={strings.related} class="related">
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
    </footer>
  );
}

/** The articles of the same story that were published before and after this one. */
function StoryNeighbours({ view, context: { strings } }: FootProps) {
  const { story, storyBefore, storyAfter } = view;
  if (story === undefined || (storyBefore ?? storyAfter) === undefined) return null;
  return (
    <nav class="block story-neighbours" aria-labelledby="page.in-story">
      <h2 class="label" id="page.in-story">
        <Anchor link={story} />
      </h2>
      <ul>
        {storyBefore !== undefined && (
          <li class="story-before">
            <span class="meta">{strings.earlier}</span>
            <Anchor link={storyBefore} />
          </li>
        )}
        {storyAfter !== undefined && (
          <li class="story-after">
            <span class="meta">{strings.later}</span>
            <Anchor link={storyAfter} />
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
