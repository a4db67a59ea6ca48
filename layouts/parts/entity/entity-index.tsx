import { entityKinds } from '../../../src/model/site/entity.ts';
import type { EntityLink } from '../../../src/pages/views/links.ts';
import { Anchor } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';

/** People, places and organisations, grouped by kind, each with its description. */
export function EntityIndex({
  entities,
  context,
}: {
  entities: readonly EntityLink[];
  context: LayoutContext;
}) {
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
