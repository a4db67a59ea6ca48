/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Lists what is lost in forced colours, where the reader sets a few colours: controls without a border, links that
 * look like the text around them, marked words that look like other words, and drawings in colours that the reader
 * did not choose. Runs in the page. https://www.w3.org/TR/css-color-adjust-1/#forced
 */
export function lostInForcedColours(): readonly string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  const systemColour = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  probe.style.setProperty('forced-color-adjust', 'none');
  const [text, canvas, link, grey] = ['CanvasText', 'Canvas', 'LinkText', 'GrayText'].map(
    systemColour,
  );
  probe.remove();
  const startOf = (element: Element): string => element.outerHTML.slice(0, 100);
  const shown = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const named = (elements: readonly Element[], fault: string): readonly string[] =>
    elements.map((each) => `${startOf(each)} ${fault}`);

  const isBorderless = (element: Element): boolean => {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
    return borderBottomStyle === 'none' || Number.parseFloat(borderBottomWidth) < 1;
  };
  const isLikeText = (element: Element): boolean => {
    const { color, textDecorationLine } = getComputedStyle(element);
    return color !== link && textDecorationLine === 'none';
  };
  const isWithoutOutline = (element: Element): boolean =>
    getComputedStyle(element).outlineStyle === 'none';
  const isUnmarked = (element: Element): boolean =>
    getComputedStyle(element).backgroundColor === canvas;
  const own = new Set([text, canvas, link, grey, 'none', 'rgba(0, 0, 0, 0)']);
  const isOtherColour = (element: Element): boolean => {
    const { fill, stroke } = getComputedStyle(element);
    return !own.has(fill) || !own.has(stroke);
  };
  const drawn = ':is(.timeline, .chart) :is(path, rect, circle, line, text)';
  return [
    ...named(shown('button, select, input').filter(isBorderless), 'has no border'),
    ...named(shown('a[href]:not(.skip-link)').filter(isLikeText), 'looks like text'),
    ...named(
      shown('.kind-live, .kind-sponsored, .flag, .banner').filter(isWithoutOutline),
      'has no outline',
    ),
    ...named(shown('mark').filter(isUnmarked), 'is not marked'),
    ...named(shown(drawn).filter(isOtherColour), 'has colours of its own'),
  ];
}
