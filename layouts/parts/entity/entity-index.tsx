import { entityKinds } from '../../../src/model/site/entity.ts';
import type { EntityLink } from '../../../src/pages/views/links.ts';
import { Anchor } from '../anchor.tsx';
import { Block } from '../article/block.tsx';
import type { LayoutContext } from '../document/layout-props.ts';

interface EntityIndexProps {
  readonly entities: readonly EntityLink[];
  readonly context: LayoutContext;
}

/** The people, places and organisations of a page under a heading; nothing if there are none. */
export function WhoAndWhere(props: EntityIndexProps) {
  if (props.entities.length === 0) return null;
  return (
    <Block id="page.who-and-where" heading={props.context.strings.whoAndWhere}>
      <EntityIndex {...props} />
    </Block>
  );
}

/** People, places and organisations, grouped by kind, each with its description. */
export function EntityIndex({ entities, context }: EntityIndexProps) {
  return (
    <div class="entity-index">
      {entityKinds.map((kind) => {
        const ofKind = entities.filter((entity) => entity.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind}>
            <h3 class="label">{context.strings.entityKinds[kind]}</h3>
            <dl>
              {ofKind.map((entity) => (
                <div key={entity.href}>
                  <dt>
                    <Anchor link={entity} />
                  </dt>
                  <dd>{entity.description}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
