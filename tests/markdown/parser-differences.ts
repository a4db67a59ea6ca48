/** A difference between Sätteri 0.10.5 and remark (micromark 4, remark-directive 4). */
export interface ParserDifference {
  readonly name: string;
  /** The cause, and the effect on articles. */
  readonly reason: string;
  /** The shortest text that shows it. */
  readonly example: string;
  /** Matches generated documents that may have it; left out if none can. */
  readonly seenIn?: RegExp;
}

export const differences: readonly ParserDifference[] = [
  {
    name: 'words after a container’s name',
    reason: 'Sätteri opens the container, remark-directive reads text; both are reported',
    example: ':::quote and more\nx\n:::',
  },
  {
    name: 'colons after a lazy continuation line',
    reason:
      'in Sätteri they end a paragraph that continues without its ">"; in remark they are text',
    example: '> a\n:::\nb',
  },
  {
    name: 'a line in a container that only begins like a directive',
    reason: 'Sätteri ends the paragraph before it, remark does not; both are reported',
    example: ':::quote\na\n::b[c] d\n:::',
    seenIn: /^[> ]*::\w+\S* ?\S/m,
  },
  {
    name: 'a tab after a directive’s name',
    reason: 'remark-directive includes the tab in the name',
    example: 'x :quote\t',
  },
  {
    name: 'a character outside the Basic Multilingual Plane in a name',
    reason: 'remark-directive includes half of a surrogate pair in the name',
    example: ':quote😀{by=A}',
  },
  {
    name: 'a label over two lines',
    reason: 'in Sätteri a label with brackets or HTML ends at the line',
    example: ':figure[<div>\n]{#a}',
    seenIn: /:[^\s[:]+\[[^\]\n]*\n/,
  },
  {
    name: 'a name in brackets as a label, in a table',
    reason: 'in Sätteri the bar in the label ends the cell only outside brackets',
    example: '| Note:this[[a|b]]c | d |\n|---|---|\n| e | f |',
    seenIn: /:[^\s[]+\[\[[^\]\n]*\|/,
  },
  {
    name: 'an attribute’s value over two lines',
    reason: 'in Sätteri the attributes end at the line; ours have no such values',
    example: ':figure[b]{c="d\ne"}',
  },
  {
    name: 'a reference in an attribute’s value',
    reason: 'Sätteri leaves it as written',
    example: ':::quote{by="A &amp; B"}\nx\n:::',
  },
  {
    name: 'brackets among attributes',
    reason: 'Sätteri reads them as a name; ours have no such names and are reported',
    example: '3:one{[x]}a\n\n[x]: /u',
  },
  {
    name: 'spaces at the end of a label',
    reason: 'Sätteri drops them; readers do not see them',
    example: '::map[a ]',
  },
  {
    name: 'a colon after emphasis that is opened once and closed twice, in a label',
    reason: 'Sätteri reads no emphasis there',
    example: ':m[*a:**]{#c}',
    seenIn: /:\w+\[[^\]\n]*\*[^\]\n]*:/,
  },
  {
    name: 'emphasis around a lone underscore',
    reason: 'Sätteri closes it before a letter, against rule 7 of CommonMark',
    example: '**_**strong**',
  },
  {
    name: 'strong text directly after an escaped star',
    reason: 'Sätteri reads no emphasis, remark reads a part of it',
    example: '\\**strong**',
  },
  {
    name: 'an emoji beside emphasis',
    reason: 'in CommonMark 0.31 and Sätteri it is a symbol; remark sees half of a surrogate pair',
    example: '**a*😀',
  },
  {
    name: 'a table in a task',
    reason: 'Sätteri removes the box first; in remark the line with the box is not a row',
    example: '- [ ] | a |\n  |---|',
    seenIn: /\[ \] [^\n]*\n[> ]*[|:-]*\|/,
  },
  {
    name: 'a task with two spaces and nothing after its box',
    reason: 'Sätteri drops the spaces, remark makes them a line break',
    example: '- [x]  \na',
  },
  {
    name: 'a task whose box is a link',
    reason:
      'in Sätteri it is always a box; in remark it is a reference if there is a definition for it',
    example: '- [x] a\n  ===\n\n[x]: /u',
  },
  {
    name: 'a fence directly after a table',
    reason: 'in Sätteri the fence is a row; the container is reported as not closed',
    example: ':::quote\n| a |\n|---|\n:::\n\nb',
  },
  {
    name: 'a fence directly after a definition',
    reason: 'as after a table',
    example: ':::quote\n[x]: /u\n:::\n\nb',
    seenIn: /^[> ]*\[[^\]\n]+\]:[^\n]*\n[> ]*:::/m,
  },
  {
    name: 'a backslash at the end of the last line before a fence',
    reason: 'Sätteri drops it',
    example: ':::quote\na\\\n:::',
  },
  {
    name: 'unclosed code in a container',
    reason: 'in Sätteri it continues after the fence; the container is reported as not closed',
    example: ':::quote\n~~~~\na\n\n:::\n\nb',
  },
  {
    name: 'a definition in a container',
    reason: 'Sätteri uses it for the text before it, remark does not',
    example: '[x]\n\n:::quote\n[x]: /u\n\n:::',
  },
  {
    name: 'an empty line before the fence in a list',
    reason: 'in remark the inner list is loose, in Sätteri it is not',
    example: '- :::quote\n  - a\n\n  :::',
    seenIn:
      /^(?:[> ]*(?:[-+*]|\d\.) +)+:{3,}quote[^\n]*(?:\n[^\n]+)*\n\n {2,}|^ +:{3,}quote[^\n]*(?:\n[^\n]+)*\n\n {2,}/m,
  },
  {
    name: 'a list in a quote with an empty line after it',
    reason: 'in remark the list ends with that line and is loose',
    example: '> - a\n>\n> > b',
    seenIn: /^[-+*\d. >]*>[-+*\d. >]* [^\n]*(?:\n[^\n]*)*\n[ >]*>(?: *\n|[ >]*[-+*] )/m,
  },
  {
    name: 'a comment at the start of a list item',
    reason: 'in Sätteri it continues on the next line; raw HTML is reported in either case',
    example: '1. <!-- c --> a\n2. b',
    seenIn: /^[-+*\d. >]*<!--/m,
  },
  {
    name: 'a lone backtick in a table',
    reason:
      'Sätteri looks for the closing backtick in other cells and reads no directives before it',
    example: '| ` | :a[b]{#c} |\n|---|---|\n| :a[b]{#c} | ` |',
  },
  {
    name: 'a directive directly after a bare address, after HTML in a quote',
    reason: 'remark includes it in the address',
    example: '> a<!-- c -->b\n> https://x.example/a_b:figure[a b]{#c}d\n',
    seenIn: /(?:https:|www\.)\S*:\w+[[{]/,
  },
  {
    name: 'a footnote in a container',
    reason: 'remark does not find it from outside, nor a line of HTML that continues in it',
    example: '[^1]\n\n:::quote\n[^1]:a\n\n:::',
    seenIn: /^[-+*\d.> ]*(?:\[ \] b )?\[\^\w\]:\S/m,
  },
  {
    name: 'a definition whose label is on two lines of a list item',
    reason: 'Sätteri includes the indent in the label, which is not displayed',
    example: '- [ a\n  ]: /u\n',
    seenIn: /\[ [^\]]*\n[^\]]*\]:/,
  },
  {
    name: 'a footnote that begins with a footnote',
    reason: 'Sätteri reads two consecutive footnotes, remark reads one',
    example: '[^1]: [^2]: x',
    seenIn: /^\[\^\w+\]:\s*\[\^/m,
  },
  {
    name: 'a list without words as a footnote',
    reason: 'Sätteri reads the mark as text',
    example: '    code\n\n[y]: /u "t"\n\n[^1]: +\n',
    seenIn: /^\[\^\w+\]:\s*[-+*]$/m,
  },
  {
    name: 'an empty list item, or two lists, in a container in a quote',
    reason: 'in remark it ends after the mark of the quote',
    example: '> :::quote\n> +\n> a\n> :::',
    seenIn: />[-+*\d.> ]*:{3,}quote[^\n]*(?:\n[^\n]+)*\n[> ]*[-+*](?: |$)/m,
  },
  {
    name: 'a line of HTML after a list item that is indented further',
    reason: 'remark includes the indent in the HTML; raw HTML is reported in either case',
    example: '-    a\n  <b>\n\nb\n',
    seenIn: /^[> ]+<\/?b>/m,
  },
  {
    name: 'a reference whose text contains a footnote mark between brackets',
    reason: 'Sätteri reads the footnote mark, remark the reference',
    example: '[[[^1]]][y]\n\n[y]: /u\n\n[^1]: a',
    seenIn: /\]\]\[y\]/,
  },
  {
    name: 'labels nested more than 32 levels deep',
    reason: 'remark-directive stops counting brackets there; ours are reported at 100',
    example: `${':a['.repeat(40)}x${']'.repeat(40)}`,
  },
];
