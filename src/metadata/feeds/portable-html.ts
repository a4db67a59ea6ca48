/** Attributes that have a meaning only on the article's page. */
const pageAttributes = new Set(['id', 'class', 'aria-describedby', 'aria-labelledby', 'tabindex']);

/** Attributes whose value is a URL. */
const urlAttributes = new Set(['href', 'src', 'cite']);

/**
 * Makes HTML portable: URLs become absolute, and attributes that depend on the page are removed.
 *
 * It accepts only HTML that hast-util-to-html wrote, which is regular: `<` in text is always escaped, so
 * every other `<` starts a tag; attribute values are always in double quotes, with `"` escaped; every
 * character reference is numeric and hexadecimal. The common ones are written by name, such as `&lt;`.
 * @param html complete elements and text
 * @param url absolute base URL
 * Throws TypeError if the value of a URL attribute is not a URL.
 */
export function portableHtml(html: string, url: string): string {
  return html
    .replace(tagWithAttributes, (_, name: string, attributes: string) => {
      const portable = attributes.replace(attribute, (text: string, key: string, value = '') => {
        if (pageAttributes.has(key)) return '';
        return urlAttributes.has(key) ? ` ${key}="${absolute(value, url)}"` : text;
      });
      return `<${name}${portable}>`;
    })
    .replaceAll('&#x26;', '&amp;')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x22;', '&quot;');
}

const tagWithAttributes = /<([a-z][a-z\d-]*)((?: [^\s"=>]+(?:="[^"]*")?)+)>/g;
const attribute = / ([^\s"=>]+)(?:="([^"]*)")?/g;

function absolute(value: string, url: string): string {
  const address = value.replace(reference, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return new URL(address, url).href.replace(/["&'`]/g, escapeCharacter);
}

const reference = /&#x([\dA-F]+);/g;

/** Escapes a character as hast-util-to-html does in attribute values. */
function escapeCharacter(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
