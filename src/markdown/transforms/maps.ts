import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { splitAtForeignCommas } from '../../model/text/foreign-commas.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { writeDirective } from '../directives.ts';
import { type Directive, slotNode } from '../nodes.ts';
import { walkType } from '../walk.ts';

/**
 * Replaces each `::map{places="sirte, benghazi"}` by a slot for a locator map of those places. The
 * map is drawn when the site's places are known.
 */
export function maps(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walkType(tree, 'leafDirective', (node, parent, index) => {
    if (node.name !== 'map' || parent === undefined) return;
    const at = startOf(node);
    const ids = placesOf(node, context);
    context.maps.push({ places: ids.map((id) => ({ id, at })) });
    parent.children[index] = slotNode({ slot: 'map', index: context.maps.length - 1 });
  });
}

/** The distinct ids in `places`; reports a map without places, and text that would not be shown. */
function placesOf(node: Directive, context: BodyContext): readonly string[] {
  const source = quoted(sourceOf(context, node), 60);
  const advice = writeDirective('map');
  const ids = (node.attributes?.places ?? '').split(',').map((id) => id.trim());
  const distinct = [...new Set(ids.filter((id) => id !== ''))];
  const foreign = distinct.find((id) => splitAtForeignCommas(id).length > 1);
  if (foreign !== undefined) {
    const meant = distinct.flatMap(splitAtForeignCommas).join(', ');
    const message = `places without a comma between them: ${quoted(foreign, 60)}`;
    report(context, startOf(node), message, `write places="${meant}"`);
    return [];
  }
  if (node.children.length > 0) {
    report(context, startOf(node), `map with text in square brackets: ${source}`, advice);
  } else if (distinct.length === 0 && !hasOtherAttribute(node)) {
    report(context, startOf(node), `map without places: ${source}`, advice);
  }
  return distinct;
}

/** Whether a map has an attribute that no map can have, which is reported: a misspelt "places". */
function hasOtherAttribute({ attributes }: Directive): boolean {
  return Object.keys(attributes ?? {}).some((name) => name !== 'places');
}
