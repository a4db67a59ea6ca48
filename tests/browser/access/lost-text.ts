/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Lists texts that are cut off, and texts that overlap. Runs in the page. An element that scrolls by itself, such as
 * a table or code, may be wider than the window.
 */
export function lostText(): readonly string[] {
  interface Line {
    readonly node: Node;
    readonly element: Element;
    readonly box: DOMRect;
  }
  const isOutOfSight = (element: Element): boolean =>
    !element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) ||
    [...ancestors(element)].some((each) => getComputedStyle(each).clipPath !== 'none');
  function* ancestors(element: Element): Generator<Element> {
    for (let each: Element | null = element; each !== null; each = each.parentElement) yield each;
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || isOutOfSight(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1) lines.push({ node, element, box });
    }
  }
  const nameOf = ({ node }: Line): string => `"${node.textContent?.trim().slice(0, 50)}"`;
  const isCut = ({ element, box }: Line): boolean =>
    [...ancestors(element)].some((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX === 'visible' || each instanceof SVGElement) return false;
      const scrolls = ['auto', 'scroll'];
      const clip = each.getBoundingClientRect();
      const across = box.left < clip.left - 1 || box.right > clip.right + 1;
      // Compares the middle of a line, because the box of a line is higher than its letters.
      const middle = (box.top + box.bottom) / 2;
      const down = middle < clip.top || middle > clip.bottom;
      return (across && !scrolls.includes(overflowX)) || (down && !scrolls.includes(overflowY));
    });
  /**
   * The part of a line that letters without ascenders fill. The boxes of lines with little space between them
   * overlap.
   */
  const core = ({ box }: Line) => ({
    left: box.left + 1,
    right: box.right - 1,
    top: box.top + box.height * 0.35,
    bottom: box.bottom - box.height * 0.35,
  });
  const sorted = lines
    .map((line) => ({ line, at: core(line) }))
    .sort((a, b) => a.at.top - b.at.top);
  const covered = sorted.flatMap((own, index) => {
    const found: string[] = [];
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.at.top >= own.at.bottom) break;
      if (other.at.left < own.at.right && own.at.left < other.at.right) {
        found.push(`${nameOf(own.line)} overlaps ${nameOf(other.line)}`);
      }
    }
    return found;
  });
  return [...lines.filter(isCut).map((line) => `${nameOf(line)} is cut off`), ...new Set(covered)];
}
