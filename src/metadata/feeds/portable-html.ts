/** Attributes that mean something only on the article's page. */
const pageOnly = new Set(['id', 'class', 'aria-describedby', 'aria-labelledby', 'tabindex']);

/** Attributes that hold an address. */
const addresses = new Set(['href', 'src', 'cite']);

/**
 * Makes HTML portable: every address in it absolute, and nothing in it that leans on the page.
 *
 * It reads no HTML but that of hast-util-to-html, which is regular: a `<` in text is always
 * escaped, so that any other begins a tag; a value always stands in double quotes, and one in it is
 * escaped; every reference is `&#x` and a number. What a reader need not be told by number comes
 * out by name: `&lt;`.
 * @param html of whole elements and text
 * @param url what addresses are relative to: absolute
 * Throws TypeError if an address is none.
 */
export function portableHtml(html: string, url: string): string {
  return html
    .replace(tagWithAttributes, (_, name: string, attributes: string) => {
      const kept = attributes.replace(attribute, (text: string, key: string, value = '') => {
        if (pageOnly.has(key)) return '';
        return addresses.has(key) ? ` ${key}="${absolute(value, url)}"` : text;
      });
      return `<${name}${kept}>`;
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
  return new URL(address, url).href.replace(/["&'`]/g, escaped);
}

const reference = /&#x([\dA-F]+);/g;

/** As hast-util-to-html writes the character in the value of an attribute. */
function escaped(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
