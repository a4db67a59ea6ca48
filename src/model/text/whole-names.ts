/** A part of HTML that is left as it is: a drawing, code, a `time` element, any other tag. */
const leftAlone =
  /<svg[\s>].*?<\/svg>|<(pre|code|textarea|time)[\s>].*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>/sy;

/** Found in any text with something to mark, and rarely in others. It is quick without the flag `u`. */
const candidate = /-[^\s\da-z"<>=-]|\d [^\s\d<]{3,18} \d{4}|@[^\s"<>]/g;

/** A name with a hyphen before a capital: al-Sarraj, Bonham-Carter, Abd-al-Rahman. */
const name = /(?<![\p{L}\p{N}-])(?:\p{L}+|\p{Lu}\p{L}*-\p{L}+)-\p{Lu}\p{L}+(?![\p{L}\p{N}-])/gu;

/**
 * The longest name in characters that fits a line of a phone in an `h1` with text of twice the size; if its first part
 * has five letters or fewer, three more.
 */
const longestName = 13;

/** An e-mail address or a handle: letters-page@paper.example, @mara-voss@social.example. */
const address =
  /(?<![\p{L}\p{N}._+@-])@?[\p{L}\p{N}._+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*/gu;

/** The longest part of an address that fits a line of a phone with text of twice the size, in characters. */
const longestPart = 16;

/**
 * Day and month before a year: 3 August 2016, 3 أغسطس 2016. The longest, 27 September, fits a line of a phone in an
 * `h1` with text of twice the size. Styles keep `time` elements on a line.
 */
const dayAndMonth = /(?<![\p{L}\p{N}.,:/-])\d{1,2} \p{L}{3,9}(?= \d{4}(?!\d))/gu;

/**
 * Marks names that a line must not break at their hyphen, and days that it must not part from their month. A line breaks
 * an e-mail address after its `@` or before a dot: a hyphen at the end of a line could be the reader's to leave out. The
 * text stays the same, unlike with a non-breaking hyphen (U+2011) or space, so that readers find and copy what is
 * written.
 * @param html well-formed, with text escaped
 */
export function keepNamesWhole(html: string): string {
  let marked = '';
  let [done, at] = [0, 0];
  // Only the few texts with a candidate are searched, since a pattern that starts with any letter is slow.
  for (let next = nextCandidate(html, 0); next !== -1; next = nextCandidate(html, at)) {
    for (let open = html.indexOf('<', at); open !== -1 && open < next; ) {
      at = endOfPart(html, open);
      open = html.indexOf('<', at);
    }
    if (at > next) continue;
    const end = endOfText(html, at);
    marked += html.slice(done, at) + markText(html.slice(at, end));
    done = end;
    at = end;
  }
  return marked + html.slice(done);
}

function nextCandidate(html: string, from: number): number {
  candidate.lastIndex = from;
  return candidate.exec(html)?.index ?? -1;
}

function endOfPart(html: string, open: number): number {
  leftAlone.lastIndex = open;
  return leftAlone.test(html) ? leftAlone.lastIndex : open + 1;
}

function endOfText(html: string, from: number): number {
  const open = html.indexOf('<', from);
  return open === -1 ? html.length : open;
}

function markText(text: string): string {
  // First, since a name in an address is followed by a part of it.
  const [pieces, addresses] = [text.split(address), text.match(address) ?? []];
  return pieces.map((piece, at) => markWords(piece) + markAddress(addresses[at] ?? '')).join('');
}

function markWords(text: string): string {
  return text
    .replace(name, (found) => (isShort(found) ? whole(found) : found))
    .replace(dayAndMonth, whole);
}

function isShort(found: string): boolean {
  const isPrefixed = found.indexOf('-') <= 5 && found.indexOf('-') === found.lastIndexOf('-');
  return found.length <= (isPrefixed ? longestName + 3 : longestName);
}

function markAddress(text: string): string {
  if (!text.includes('-')) return text;
  const parts = text.split(/(?<=.@)|(?=\.)/);
  const isDivided = (part: string) => part.includes('-') && part.length <= longestPart;
  return parts.map((part) => (isDivided(part) ? whole(part) : part)).join('<wbr/>');
}

function whole(text: string): string {
  return `<span class="whole">${text}</span>`;
}
