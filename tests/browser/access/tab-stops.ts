/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/*
 * What a reader with a keyboard meets. The functions run in the page, as those of `in-page.ts` do. They share the
 * list of stops in the page's `tabStops`, and nothing else.
 */

declare global {
  /** The elements that Tab must reach, in the order of the source. */
  var tabStops: HTMLElement[];
  /** The numbers of the stops in the order in which they had the focus; -1 if the element is not a stop. */
  var focusedStops: number[];
}

/**
 * Lists the elements that a reader can operate, and starts to record the focus.
 * @returns a short text for each element, for messages
 */
export function listTabStops(): readonly string[] {
  const operated =
    'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, ' +
    'audio[controls], video[controls], [tabindex], [contenteditable]';
  const isShown = (element: HTMLElement): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true }) && !element.matches(':disabled');
  globalThis.tabStops = [...document.querySelectorAll<HTMLElement>(operated)].filter(
    (element) => element.tabIndex >= 0 && isShown(element),
  );
  globalThis.focusedStops = [];
  document.addEventListener('focusin', ({ target }) => {
    globalThis.focusedStops.push(globalThis.tabStops.indexOf(target as HTMLElement));
  });
  return globalThis.tabStops.map((element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName} "${name.trim().slice(0, 40)}"`;
  });
}

/** Returns the numbers of the stops that had the focus since the last call. */
export function takeFocusedStops(): readonly number[] {
  return globalThis.focusedStops.splice(0);
}

/** Returns the number of the first stop in an element or after it; -1 if there is none. */
export function firstStopFrom(id: string): number {
  const from = document.getElementById(id);
  return globalThis.tabStops.findIndex(
    (stop) =>
      from !== null &&
      (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/**
 * Lists stops that are in another order on the screen than for Tab, on a page of one column. Each stop must be below
 * the previous one, or further along the same line. The exception is a second column, which may begin higher up.
 */
export function unorderedStops(): readonly string[] {
  const isRtl = getComputedStyle(document.body).direction === 'rtl';
  const boxes = globalThis.tabStops
    .filter((element) => element.closest('.skip-link') === null)
    .map((element) => {
      const [first] = element.getClientRects();
      const { left = 0, right = 0, top = 0, bottom = 0 } = first ?? {};
      const name = (element.textContent ?? '').trim().slice(0, 40);
      const middle = (top + bottom) / 2;
      return { name, middle, start: isRtl ? -right : left, end: isRtl ? -left : right };
    });
  return boxes.flatMap((box, at) => {
    const before = boxes[at - 1];
    // Links on one line may differ in height.
    if (before === undefined || box.middle > before.middle + 5) return [];
    if (box.start >= before.end - 1) return [];
    return [`"${box.name}" is after "${before.name}", but before it on the screen`];
  });
}

/** Focuses each stop by script, and lists those that are then outside the window, covered or without an outline. */
export function hiddenStops(): readonly string[] {
  const faultOf = (element: HTMLElement): string | undefined => {
    element.focus();
    if (document.activeElement !== element) return 'takes no focus';
    if (!element.matches(':focus-visible')) return 'shows no focus';
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) {
      return 'has no outline of 2 px';
    }
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width * height > 1);
    const isInside = (at: DOMRect): boolean =>
      at.left >= 0 && at.top >= 0 && at.right <= innerWidth + 1 && at.bottom <= innerHeight + 1;
    if (!boxes.some(isInside)) return 'is outside the window';
    const isHit = boxes.some((at) => {
      const hit = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    return isHit ? undefined : 'is behind something else';
  };
  const faults = globalThis.tabStops.flatMap((element) => {
    const fault = faultOf(element);
    return fault === undefined ? [] : [`${element.outerHTML.slice(0, 120)} ${fault}`];
  });
  (document.activeElement as HTMLElement | null)?.blur();
  return faults;
}

/** Returns the look of each stop: the names and classes of the stop and of the two elements around it. */
export function looksOfStops(): readonly string[] {
  const nameOf = (element: Element | null): string =>
    element === null ? '' : `${element.localName}.${element.className}`;
  return globalThis.tabStops.map((stop) =>
    [stop, stop.parentElement, stop.parentElement?.parentElement ?? null].map(nameOf).join(' in '),
  );
}

/** Focuses a stop and returns its position. */
export function focusStop(at: number): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const stop = globalThis.tabStops[at];
  stop?.focus();
  const { x = 0, y = 0, width = 0, height = 0 } = stop?.getBoundingClientRect() ?? {};
  return { x, y, width, height };
}
