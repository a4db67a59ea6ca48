/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Lists texts whose script is not that of their marked language, and parts whose direction is not that of their
 * language. Runs in the page.
 */
export function wrongLanguages(): readonly string[] {
  const foreign: Readonly<Record<string, RegExp>> = {
    ar: /\p{Script=Latin}{2,}/u,
    en: /\p{Script=Arabic}/u,
    fr: /\p{Script=Arabic}/u,
  };
  const texts: Node[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode);
  const isUnmarked = (text: Node): boolean => {
    const element = text.parentElement;
    if (element === null || element.closest('script, style, noscript') !== null) return false;
    // Addresses have no language. Where a line may break them, they have several texts.
    const whole = element.closest(':not(.whole)')?.textContent ?? '';
    if (/^\s*(?:https?:\/\/|\S+@)\S+\s*$/.test(whole)) return false;
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    return foreign[language]?.test(text.textContent ?? '') ?? true;
  };
  const isTurned = (part: Element): boolean => {
    const isRtl = /^(?:ar|fa|he|ur)\b/.test(part.getAttribute('lang') ?? '');
    return getComputedStyle(part).direction !== (isRtl ? 'rtl' : 'ltr');
  };
  const parts = [...document.body.querySelectorAll('[lang]')];
  return [
    ...texts.filter(isUnmarked).map((text) => `not in its language: ${text.textContent}`),
    ...parts.filter(isTurned).map((part) => `in the wrong direction: ${part.outerHTML}`),
  ];
}

/** Lists the parts of an element that are in other languages, without duplicates: language, direction and text. */
export function otherLanguages(within: string): readonly string[] {
  const parts = [...document.querySelectorAll(`${within} [lang]`)].map((part) => {
    const direction = getComputedStyle(part).direction;
    return `${part.getAttribute('lang')} ${direction} ${part.textContent?.trim().replaceAll(/\s+/g, ' ')}`;
  });
  return [...new Set(parts)].sort();
}

/** Lists drawings that have no name and are not hidden from screen readers. */
export function namelessDrawings(): readonly string[] {
  const nameOf = (drawing: Element): string => {
    const ids = drawing.getAttribute('aria-labelledby')?.split(/\s+/);
    const labels = ids?.map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
    if (labels?.includes('')) return '';
    const title = drawing.querySelector(':scope > title')?.textContent;
    return (labels?.join(' ') ?? drawing.getAttribute('aria-label') ?? title ?? '').trim();
  };
  return [...document.querySelectorAll('svg')]
    .filter((each) => each.closest('[aria-hidden="true"]') === null)
    .filter((each) => each.parentElement?.closest('svg') == null)
    .filter((each) => each.getAttribute('role') !== 'img' || nameOf(each) === '')
    .map((each) => (each.cloneNode(false) as Element).outerHTML);
}
