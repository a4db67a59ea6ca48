/** The styles of the desk, besides the stylesheet of the site, whose colours and typefaces it uses. */
export const deskCss = `
.desk{padding-block-end:3rem}
.desk .standfirst{margin-block:.5rem 1.2rem}
.desk-counts ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;border-block:1px solid var(--hairline)}
.desk-counts a{display:flex;align-items:center;gap:.4em;min-block-size:44px;font:650 .9rem/1.3 var(--sans);text-decoration:none}
.desk-counts a:hover{text-decoration:underline}
.desk-counts b{color:var(--accent);font-variant-numeric:tabular-nums}
.desk-counts .empty,.desk-counts .empty b{color:var(--quiet)}
.desk-list{padding-block:1.6rem 1.4rem}
.desk-list + .desk-list{border-block-start:1px solid var(--hairline)}
.desk-list h2{font-size:1.35rem}
.desk-list h2 + *{margin-block-start:.7rem}
.desk-list li{padding-block:.55rem}
.desk-list li p{max-inline-size:44rem}
.desk-headline{font-size:1.05rem;font-weight:600;line-height:1.3}
.desk .meta{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;margin-block-start:.2rem;overflow-wrap:anywhere}
.desk .meta > ::after{content:none}
[dir=rtl] .desk .meta > [dir=ltr]{text-align:right}
.desk-list .meta + ul{margin-block-start:.5rem}
.desk .meta a{display:inline-block;padding-block:.35rem}
.desk-fault{margin-block-start:.4rem;font-size:.95rem;line-height:1.4;overflow-wrap:anywhere}
.desk .fault{color:var(--accent);font-weight:650}
@media(min-width:60rem){.desk-list{display:grid;grid-template-columns:14rem 1fr;column-gap:2rem}.desk-list h2{grid-row:1/span 9}.desk-list h2 + *{margin-block-start:0}.desk-list li:first-child{padding-block-start:0}}
@media print{.desk-counts{display:none}}`;
