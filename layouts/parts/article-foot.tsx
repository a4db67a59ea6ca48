import { isAgenciesAtLarge, sourceKinds } from '../../src/model/site/article.ts';
import type { ArticleView, SourceView } from '../../src/pages/article-page.ts';
import { wordsOf } from './anchor.tsx';
import { Block } from './block.tsx';
import { EntityIndex } from './entity-index.tsx';
import type { Surroundings } from './layout-props.ts';
import { Notes } from './notes.tsx';

interface FootProps {
  readonly view: ArticleView;
  readonly around: Surroundings;
}

/** What stands behind the article: changes, sources, topics, who and where. */
export function ArticleFoot({ view, around }: FootProps) {
  const { strings, format } = around;
  return (
    <footer class="article-foot">
      {view.footNotes.length > 0 && (
        <Block
          id="page.changes"
          heading={view.headNotes.length > 0 ? strings.otherChanges : strings.changes}
        >
          <Notes notes={view.footNotes} around={around} />
        </Block>
      )}
      <Sources view={view} around={around} />
      {view.topics.length > 0 && (
        <Block id="page.topics" heading={strings.topics}>
          <ul class="topics">
            {view.topics.map((topic) => (
              <li key={topic.text} class="p-category">
                {wordsOf(topic)}
              </li>
            ))}
          </ul>
        </Block>
      )}
      {view.entities.length > 0 && (
        <Block id="page.in-this-article" heading={strings.inThisArticle}>
          <EntityIndex entities={view.entities} around={around} />
        </Block>
      )}
      <p class="day-link">
        <a href={view.dayArchive.href}>{strings.moreFromDay(format.day(view.dayArchive.day))}</a>
      </p>
    </footer>
  );
}

/** Sources under the kind they are of; agencies at large get the credit line of newspapers. */
function Sources({ view, around }: FootProps) {
  const { strings } = around;
  const agenciesAtLarge = view.sources.some(isAgenciesAtLarge);
  const named = view.sources.filter((source) => !isAgenciesAtLarge(source));
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
      {agenciesAtLarge && <p>{strings.agenciesContributed}</p>}
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
