import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

const pageOnly = ['id', 'className', 'ariaDescribedBy', 'ariaLabelledBy', 'tabIndex'];

/** Does the same as `portableHtml` with an HTML parser: slow, but correct for any HTML. */
export function portableByParser(html: string, url: string): string {
  const root = fromHtml(html, { fragment: true });
  makePortable(root, url);
  return toHtml(root, { characterReferences: { useNamedReferences: true } });
}

function makePortable(parent: Root | Element, url: string): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { properties } = child;
    for (const name of ['href', 'src', 'cite']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = new URL(address, url).href;
    }
    for (const name of pageOnly) delete properties[name];
    makePortable(child, url);
  }
}
