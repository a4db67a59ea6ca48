/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Functions that run in the page, for Playwright's `evaluate`. The browser gets the source of one function, so none
 * may use anything else in this file.
 */

/**
 * Lists what makes the page scroll sideways at its present width: the page itself, and every element that extends
 * beyond the window, unless an ancestor scrolls or clips it.
 */
export function sidewaysScroll(): readonly string[] {
  const root = document.scrollingElement ?? document.documentElement;
  const width = root.clientWidth;
  const clips = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    element !== document.documentElement &&
    (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement));
  const sticksOut = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    return (box.right > width + 1 || box.left < -1) && !clips(element.parentElement);
  };
  const name = (element: Element): string => {
    const box = element.getBoundingClientRect();
    const tag = (element.cloneNode(false) as Element).outerHTML.slice(0, 80);
    return `${tag} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`;
  };
  const elements = [...document.body.querySelectorAll('*')].filter(sticksOut).map(name);
  return root.scrollWidth > width
    ? [`the page is ${root.scrollWidth} wide`, ...elements]
    : elements;
}

/** Lists dates that are on two lines: of figures and of articles in lists, except lists with a margin for dates. */
export function brokenDates(): readonly string[] {
  const dates = document.querySelectorAll(
    ':not(.teasers-listed) > :not(.teasers-listed) > .meta time, .ledger th time',
  );
  const linesOf = (date: Element): readonly DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(date);
    return [...range.getClientRects()];
  };
  const isBroken = (date: Element): boolean =>
    new Set(linesOf(date).map(({ top }) => Math.round(top))).size > 1;
  return [...dates].filter(isBroken).map((date) => date.textContent ?? '');
}

/** Lists words of headlines that are broken because they do not fit on a line. */
export function brokenWords(): readonly string[] {
  const range = document.createRange();
  const isBroken = (text: Node, at: number, length: number): boolean => {
    range.setStart(text, at);
    range.setEnd(text, at + length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const faults: string[] = [];
  for (const heading of document.querySelectorAll('h1, h2, h3, .nameplate')) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{M}]+/gu)) {
        if (isBroken(text, index, word.length)) faults.push(word);
      }
    }
  }
  return faults;
}

/** Lists feed links at the start of a line that is indented, unlike the first line. */
export function indentedFeeds(): readonly string[] {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const faults: string[] = [];
  for (const list of document.querySelectorAll('.live-feeds, .follow')) {
    const box = list.getBoundingClientRect();
    let top = box.top + 30;
    for (const link of list.querySelectorAll('a')) {
      const own = link.getBoundingClientRect();
      if (own.top < top) continue;
      top = own.top + 10;
      const indent = isRightToLeft ? box.right - own.right : own.left - box.left;
      if (indent > 1) faults.push(`${link.textContent} is indented by ${indent} pixels`);
    }
  }
  return faults;
}

/** Properties of the printed page that a test compares. */
export interface PrintedPage {
  /** Navigation that is visible in print, as HTML. */
  readonly navigation: readonly string[];
  readonly background: string;
  readonly headline: string;
  /** Text in `main` that is paler than #333, with its colour. Labels may be grey, but must print well. */
  readonly pale: readonly string[];
  /** Addresses of links to other sites that are missing in print. */
  readonly unprintedLinks: readonly string[];
}

/** @param visibleText the text that is visible in print, without generated content */
export function printedPage(visibleText: string): PrintedPage {
  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  const main = document.querySelector('main') ?? document.body;
  const elements = [...document.body.querySelectorAll('*')].filter(shown);
  const generated = elements.map((element) => {
    const content = getComputedStyle(element, '::after').content;
    return content.replace(/attr\(([\w-]+)\)/g, (_all, name) => element.getAttribute(name) ?? '');
  });
  const printed = [visibleText, ...generated].join('\n');
  const outside = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
    .filter((link) => shown(link) && link.origin !== location.origin)
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !printed.includes(href.replace(/^https?:\/\//, '').replace(/\/$/, '')));
  const layers = [document.documentElement, document.body].map(
    (element) => getComputedStyle(element).backgroundColor,
  );
  const colourOf = (element: Element): string => getComputedStyle(element).color;
  const isPale = (element: Element): boolean =>
    (colourOf(element).match(/\d+/g) ?? []).slice(0, 3).some((channel) => Number(channel) > 0x33);
  const start = (element: Element): string => element.outerHTML.slice(0, 100);
  const headline = document.querySelector('h1');
  return {
    navigation: [...document.querySelectorAll('nav')].filter(shown).map(start),
    background: layers.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'none',
    headline: headline === null ? 'none' : colourOf(headline),
    pale: elements
      .filter((element) => main.contains(element) && element.textContent?.trim() && isPale(element))
      .map((element) => `${colourOf(element)}: ${start(element)}`),
    unprintedLinks: [...new Set(outside)].sort(),
  };
}

/**
 * Lists headings, labels and running text of an Arabic page that are in Latin letters, without text that is marked as
 * another language.
 */
export function foreignTexts(): readonly string[] {
  return [...document.querySelectorAll('h1, h2, h3, .label, .kicker, main p, main dt, main li')]
    .filter((element) => {
      const marked = element.closest('[lang]');
      return element.closest(':lang(ar)') === marked?.closest(':lang(ar)');
    })
    .map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const other of copy.querySelectorAll('[lang]:not(:lang(ar)), svg')) other.remove();
      return copy.textContent ?? '';
    })
    .filter((text) => /[A-Za-z]{3}/.test(text) && !/[\u0621-\u064a]/.test(text));
}

/** Lists what each figure mark prints: the number of its note. */
export function printedMarks(): readonly string[] {
  return [...document.querySelectorAll('.figure-mark')].map((mark) => {
    const { content } = getComputedStyle(mark, '::before');
    return content.includes('attr(data-number)') || /\d/.test(content)
      ? (mark.getAttribute('data-number') ?? '')
      : content;
  });
}

/** Lists what moves: running animations, and styles that would start an animation, a transition or a smooth scroll. */
export function motion(): readonly string[] {
  const longest = (durations: string): number =>
    Math.max(...durations.split(',').map((each) => Number.parseFloat(each)));
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    const animates = style.animationName !== 'none' && longest(style.animationDuration) > 0.001;
    const transits = longest(style.transitionDuration) > 0.001;
    return animates || transits || style.scrollBehavior === 'smooth';
  });
  const running = document.getAnimations().map((each) => `a running animation: ${each.id}`);
  return [...running, ...moving.map((each) => (each.cloneNode(false) as Element).outerHTML)];
}

/**
 * Returns the look of the elements, one line for each kind of element in a kind of place. A line has the element with
 * its context, and hashes of all computed properties of the element, `::before` and `::after`.
 */
export async function computedStyles(): Promise<readonly string[]> {
  // Loads the fonts in use and waits for them, because they affect widths.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  // The list is the same for all elements. Custom properties are left out, because they have no effect by themselves.
  const all = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
  const numberOf = (style: CSSStyleDeclaration): number => {
    let hash = 0;
    for (const property of all) {
      const text = `${property}:${style.getPropertyValue(property)}`;
      for (let at = 0; at < text.length; at += 1) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      }
    }
    return hash;
  };
  const nameOf = (element: Element | null): string =>
    element === null ? '' : `${element.tagName}.${element.getAttribute('class') ?? ''}`;
  const kinds = new Map<string, Element>();
  for (const element of document.querySelectorAll('html, body, body *')) {
    const parent = element.parentElement;
    const around = [parent?.parentElement ?? null, parent, element.previousElementSibling];
    kinds.set([...around, element].map(nameOf).join(' '), element);
  }
  /** Most elements have no generated content, and then the pseudo-element has no look. */
  const generated = (style: CSSStyleDeclaration): number | string =>
    ['none', 'normal'].includes(style.content) ? style.content : numberOf(style);
  return [...kinds].map(([name, element]) => {
    const around = ['::before', '::after'].map((part) =>
      generated(getComputedStyle(element, part)),
    );
    return `${name} ${[numberOf(getComputedStyle(element)), ...around].join(' ')}`;
  });
}
