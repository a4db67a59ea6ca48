/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Functions that run inside the page, handed to Playwright's `evaluate`. Each must stand by
 * itself: the browser sees its source and nothing else of this file.
 */

/**
 * Names what makes the page scroll sideways at its present width: the page itself, and every
 * element that sticks out of the window and is not cut off by an ancestor that scrolls or clips.
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

/** Names dates that stand on two lines: of figures, and of articles in lists except those with a margin for them. */
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

/** Names words of headlines that are broken in two because they do not fit a line. */
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

/** Names links at the start of a line of feeds that is indented, unlike the first one. */
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

/** The page as it would be printed, told in values that a test compares. */
export interface PrintedPage {
  /** Navigation that shows in print, as HTML. */
  readonly navigation: readonly string[];
  readonly background: string;
  readonly headline: string;
  /** Text in `main` paler than #333, with its colour: labels may be grey, but must print well. */
  readonly pale: readonly string[];
  /** Addresses outside the site that the page links to but that stand nowhere in print. */
  readonly unprintedLinks: readonly string[];
}

/** @param visibleText the text that shows in print, without what the style sheet generates */
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
 * Headings, labels and running text of an Arabic page that are in Latin letters, without what is marked as being in
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

/** What stands in print for the mark of each figure: the number of its note. */
export function printedMarks(): readonly string[] {
  return [...document.querySelectorAll('.figure-mark')].map((mark) => {
    const { content } = getComputedStyle(mark, '::before');
    return content.includes('attr(data-number)') || /\d/.test(content)
      ? (mark.getAttribute('data-number') ?? '')
      : content;
  });
}

/** Names what moves: running animations, and styles that would start one or a smooth scroll. */
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
 * How elements look, before and after them too, one line for each kind of element in a kind of
 * place: what it is, and a number that stands for all its computed properties.
 */
export async function computedStyles(): Promise<readonly string[]> {
  // Asks for the faces in use, and waits for them: they decide about widths.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  // The same for all elements, but for custom properties, which do nothing by themselves.
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
  /** Nothing is before or after most elements, and then it has no looks. */
  const generated = (style: CSSStyleDeclaration): number | string =>
    ['none', 'normal'].includes(style.content) ? style.content : numberOf(style);
  return [...kinds].map(([name, element]) => {
    const around = ['::before', '::after'].map((part) =>
      generated(getComputedStyle(element, part)),
    );
    return `${name} ${[numberOf(getComputedStyle(element)), ...around].join(' ')}`;
  });
}
