/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The targets that readers use most: the menu, the search, the language switch and headlines in lists. */
export const mostUsed = [
  '.sections :is(a, input, button)',
  '.languages a',
  '.search-query :is(input, button)',
  ':is(h2, h3):is(.teaser-headline, .lead-headline, .feature-headline) a',
  ':is(.running-story, .story-strip) > h2 a',
].join(', ');

/**
 * Lists targets that are too small for a finger. Runs in the page. The size of a target is that of the area that
 * takes a tap. It is found by asking the page which element is at a point, so it includes padding, and it excludes
 * the parts that something else covers.
 *
 * WCAG 2.2, 2.5.8 asks for 24 CSS px. Only its exception for targets in a sentence is used:
 * https://www.w3.org/TR/WCAG22/#target-size-minimum
 *
 * @param most selects the targets that readers use most: they must have 44 px, which 2.5.5 asks for
 */
export function smallTargets(most: string): readonly string[] {
  const sizes = { least: 24, most: 44 };
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((each) => each.checkVisibility() && !each.matches('.skip-link, :disabled'));

  const blockOf = (target: Element): Element => {
    const { parentElement: parent } = target;
    if (parent === null) return target;
    return getComputedStyle(parent).display.startsWith('inline') ? blockOf(parent) : parent;
  };
  /** Whether the target is in a line of other text, which decides its height. */
  const isInText = (target: Element): boolean => {
    if (getComputedStyle(target).display !== 'inline') return false;
    const block = blockOf(target);
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const isOther = node.parentElement?.closest('a, button, .visually-hidden') == null;
      if (isOther && /\p{L}/u.test(node.textContent ?? '')) return true;
    }
    return false;
  };

  /** How many pixels the target extends from a point in a direction. */
  const reach = (target: Element, x: number, y: number, [dx, dy]: readonly [number, number]) => {
    let far = 0;
    while (far < sizes.most) {
      const hit = document.elementFromPoint(x + dx * (far + 1), y + dy * (far + 1));
      if (hit === null || !target.contains(hit)) break;
      far += 1;
    }
    return far;
  };
  const sizeOf = (target: HTMLElement): { width: number; height: number } => {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const tried = [...target.getClientRects()].map((box) => {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      if (hit === null || !target.contains(hit)) return { width: 0, height: 0 };
      const far = (dx: number, dy: number) => reach(target, x, y, [dx, dy]);
      return { width: far(-1, 0) + far(1, 0) + 1, height: far(0, -1) + far(0, 1) + 1 };
    });
    return tried.reduce(
      (best, each) => (each.width * each.height > best.width * best.height ? each : best),
      { width: 0, height: 0 },
    );
  };
  return all.flatMap((target) => {
    const isMost = target.matches(most);
    const isMark = target.matches('.figure-mark');
    if (!isMost && !isMark && isInText(target)) return [];
    const { width, height } = sizeOf(target);
    const least = isMost ? sizes.most : sizes.least;
    const isNarrow = width < sizes.least || height < least;
    if (!isNarrow) return [];
    const name = (target.getAttribute('aria-label') ?? target.textContent ?? '').trim();
    const classes = [target.parentElement?.className, target.className].join(' ');
    return [`${target.localName} "${name.slice(0, 40)}" (${classes}) is ${width} × ${height} px`];
  });
}
