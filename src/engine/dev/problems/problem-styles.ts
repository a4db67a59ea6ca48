/** The colours of `layouts/styles/tokens.css`, by day and by night. */
const palette = (scope: string) => `
${scope}{color-scheme:light dark;--paper:#fbf9f4;--ink:#1c1916;--quiet:#565049;--hairline:#d8d1c4;--accent:#8a1f11;--mark:#f4e3b5;--mark-ink:#3a2c00}
@media(prefers-color-scheme:dark){${scope}{--paper:#141210;--ink:#e6e0d6;--quiet:#b0a89c;--hairline:#38332d;--accent:#f2977f;--mark:#4a3a0b;--mark-ink:#f8e7b8}}`;

const list = `
.problems{margin:0;padding:0;list-style:none}
.problems li{padding-block:.9rem;border-block-start:1px solid var(--hairline)}
.problems p{margin:0;overflow-wrap:anywhere;max-inline-size:46rem}
.place{font-size:.82rem;color:var(--quiet)}
.place a{display:inline-block;padding-block:.2rem;color:var(--accent);text-underline-offset:.2em}
.message{font-weight:650}
.advice{color:var(--quiet)}
.frame{margin-block-start:.5rem;font:.8rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.line{display:flex;gap:1em;color:var(--quiet)}
.line.at{color:var(--ink)}
.number{flex:none;min-inline-size:3ch;text-align:end;font-variant-numeric:tabular-nums;user-select:none}
.line code{flex:1;min-inline-size:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:var(--mark-ink)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

const sans = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/** For the shadow tree of the overlay: pages do not change its look, nor it theirs. */
export const overlayCss = `${palette(':host')}
:host{all:initial;position:fixed;inset:auto 0 0;z-index:2147483647;font:1rem/1.5 ${sans};color:var(--ink)}
details{background:var(--paper);border-block-start:3px solid var(--accent);max-block-size:75vh;overflow:auto;overscroll-behavior:contain}
summary{position:sticky;inset-block-start:0;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .8rem;min-block-size:44px;padding:.6rem max(1rem,calc(50vw - 33rem));background:var(--paper);cursor:pointer}
summary::-webkit-details-marker{display:none}
summary strong{color:var(--accent)}
summary span{color:var(--quiet)}
summary::after{content:"Show";margin-inline-start:auto;text-decoration:underline;text-underline-offset:.2em}
details[open] summary::after{content:"Hide"}
@media(max-width:40rem){summary span{order:1;flex-basis:100%}}
${list}
.problems{padding:0 max(1rem,calc(50vw - 33rem)) .6rem}
@media print{:host{display:none}}`;

/** Colours and typefaces for a page without the stylesheet of the site. */
export const plainPalette = `${palette(':root')}
:root{--sans:${sans}}
body{margin:0 auto;max-inline-size:66rem;padding-inline:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 ${sans}}
ul{list-style:none;padding:0}a{color:inherit}`;

/** For the page of a first start with errors. */
export const firstStartCss = `${palette(':root')}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 ${sans}}
main{max-inline-size:66rem;margin-inline:auto;padding:clamp(1rem,.6rem + 1.6vw,2rem)}
h1{margin:0;font:560 clamp(1.8rem,1.3rem + 2.2vw,2.8rem)/1.1 Georgia,"Times New Roman",serif;text-wrap:balance}
.standfirst{max-inline-size:42rem;margin-block:.8rem 1.6rem;font-size:1.1rem}
${list}`;
