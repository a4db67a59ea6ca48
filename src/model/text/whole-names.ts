/**
 * What a line must not break, after what is skipped, which is drawings, code, `time` elements and tags:
 * - names with a hyphen before a capital: al-Sarraj. A longer name than these may break at its hyphen, since it may
 *   not fit a line of large text.
 * - day and month before a year: 3 August 2016, 3 أغسطس 2016. Styles keep `time` elements on a line. In an `h1`, they
 *   may not fit a line of large text either.
 */
const wholes =
  /<svg[\s>].*?<\/svg>|<(pre|code|textarea|time)[\s>].*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|(?<![\p{L}\p{N}-])(\p{L}{1,5}-\p{Lu}\p{L}{1,9})(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}.,:/-])(\d{1,2} \p{L}{3,9})(?= \d{4}(?!\d))/gsu;

/**
 * Marks names that a line must not break at their hyphen, and days that it must not part from their month. The text
 * stays the same, unlike with a non-breaking hyphen (U+2011) or space, so that readers find and copy what is written.
 * @param html well-formed, with text escaped
 */
export function keepNamesWhole(html: string): string {
  // A pattern that starts with a sign or a digit takes a twentieth of the time of one that starts with any letter.
  if (!/-\p{Lu}|\d \p{L}{3,9} \d{4}/u.test(html)) return html;
  let isHeadline = false;
  return html.replace(wholes, (match, _element, name?: string, day?: string) => {
    if (match === '<h1>' || match === '</h1>') isHeadline = match === '<h1>';
    const whole = isHeadline ? name : (name ?? day);
    return whole === undefined ? match : `<span class="whole">${whole}</span>`;
  });
}
