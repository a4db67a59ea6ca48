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
    name: 'colons under a lazy line',
    reason: 'to Sätteri they end a paragraph that goes on without its ">"; to remark they are text',
    example: '> a\n:::\nb',
  },
  {
    name: 'a line in a container that begins like a directive and is none',
    reason: 'Sätteri ends the paragraph before it, remark does not; both are reported',
    example: ':::quote\na\n::b[c] d\n:::',
    seenIn: /^[> ]*::\w+\S* ?\S/m,
  },
  {
    name: 'a tab behind a directive’s name',
    reason: 'remark-directive takes the tab for a letter of the name',
    example: 'x :quote\t',
  },
  {
    name: 'a letter beyond the first plane in a name',
    reason: 'remark-directive takes half of a pair for a letter',
    example: ':quote😀{by=A}',
  },
  {
    name: 'a label over two lines',
    reason: 'with brackets or HTML in it the label ends at the line for Sätteri',
    example: ':figure[<div>\n]{#a}',
    seenIn: /:[^\s[:]+\[[^\]\n]*\n/,
  },
  {
    name: 'a name in brackets as a label, in a table',
    reason: 'for Sätteri the bar in the label ends the cell only outside of brackets',
    example: '| Note:this[[a|b]]c | d |\n|---|---|\n| e | f |',
    seenIn: /:[^\s[]+\[\[[^\]\n]*\|/,
  },
  {
    name: 'an attribute’s value over two lines',
    reason: 'the attributes end at the line for Sätteri; ours have no such values',
    example: ':figure[b]{c="d\ne"}',
  },
  {
    name: 'a reference in an attribute’s value',
    reason: 'Sätteri leaves it as written',
    example: ':::quote{by="A &amp; B"}\nx\n:::',
  },
  {
    name: 'brackets among attributes',
    reason: 'Sätteri takes them for a name; ours have no such names and are reported',
    example: '3:one{[x]}a\n\n[x]: /u',
  },
  {
    name: 'blanks at the end of a label',
    reason: 'Sätteri drops them; to the reader they are nothing',
    example: '::map[a ]',
  },
  {
    name: 'a colon behind emphasis that is opened once and closed twice, in a label',
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
    name: 'strong text right behind an escaped star',
    reason: 'Sätteri reads no emphasis, remark reads what is left of it',
    example: '\\**strong**',
  },
  {
    name: 'an emoji beside emphasis',
    reason: 'to CommonMark 0.31 it is a symbol, and so to Sätteri; remark sees half of a pair',
    example: '**a*😀',
  },
  {
    name: 'a table in a task',
    reason: 'Sätteri takes the box off first; to remark the line with the box is no row',
    example: '- [ ] | a |\n  |---|',
    seenIn: /\[ \] [^\n]*\n[> ]*[|:-]*\|/,
  },
  {
    name: 'a task with two spaces and nothing behind its box',
    reason: 'Sätteri drops the spaces, remark makes a line break of them',
    example: '- [x]  \na',
  },
  {
    name: 'a task whose box is a link',
    reason:
      'to Sätteri it stays a box, to remark it is a reference when a definition bears its name',
    example: '- [x] a\n  ===\n\n[x]: /u',
  },
  {
    name: 'a fence right under a table',
    reason: 'to Sätteri the fence is a row; the container is reported as not closed',
    example: ':::quote\n| a |\n|---|\n:::\n\nb',
  },
  {
    name: 'a fence right under a definition',
    reason: 'as under a table',
    example: ':::quote\n[x]: /u\n:::\n\nb',
    seenIn: /^[> ]*\[[^\]\n]+\]:[^\n]*\n[> ]*:::/m,
  },
  {
    name: 'a backslash at the end of the last line before a fence',
    reason: 'Sätteri drops it',
    example: ':::quote\na\\\n:::',
  },
  {
    name: 'code without an end in a container',
    reason: 'to Sätteri it goes on behind the fence; the container is reported as not closed',
    example: ':::quote\n~~~~\na\n\n:::\n\nb',
  },
  {
    name: 'a definition in a container',
    reason: 'remark reads the text before it without it, Sätteri with it',
    example: '[x]\n\n:::quote\n[x]: /u\n\n:::',
  },
  {
    name: 'an empty line before the fence in a list',
    reason: 'remark takes the inner list for a loose one, Sätteri does not',
    example: '- :::quote\n  - a\n\n  :::',
    seenIn:
      /^(?:[> ]*(?:[-+*]|\d\.) +)+:{3,}quote[^\n]*(?:\n[^\n]+)*\n\n {2,}|^ +:{3,}quote[^\n]*(?:\n[^\n]+)*\n\n {2,}/m,
  },
  {
    name: 'a list in a quote with an empty line after it',
    reason: 'remark lets the list end with that line and takes it for a loose one',
    example: '> - a\n>\n> > b',
    seenIn: /^[-+*\d. >]*>[-+*\d. >]* [^\n]*(?:\n[^\n]*)*\n[ >]*>(?: *\n|[ >]*[-+*] )/m,
  },
  {
    name: 'a comment at the start of a list item',
    reason: 'Sätteri lets it go on to the next line; raw HTML is reported in either case',
    example: '1. <!-- c --> a\n2. b',
    seenIn: /^[-+*\d. >]*<!--/m,
  },
  {
    name: 'a lone backtick in a table',
    reason: 'Sätteri looks for its other half across the cells and reads no directive on the way',
    example: '| ` | :a[b]{#c} |\n|---|---|\n| :a[b]{#c} | ` |',
  },
  {
    name: 'a directive glued to a bare address, after HTML in a quote',
    reason: 'remark takes it into the address',
    example: '> a<!-- c -->b\n> https://x.example/a_b:figure[a b]{#c}d\n',
    seenIn: /(?:https:|www\.)\S*:\w+[[{]/,
  },
  {
    name: 'a footnote in a container',
    reason: 'remark does not see it from outside, nor that a line of HTML goes on in it',
    example: '[^1]\n\n:::quote\n[^1]:a\n\n:::',
    seenIn: /^[-+*\d.> ]*(?:\[ \] b )?\[\^\w\]:\S/m,
  },
  {
    name: 'a definition whose label goes over two lines of a list item',
    reason: 'Sätteri counts the indent to the label, which nobody sees',
    example: '- [ a\n  ]: /u\n',
    seenIn: /\[ [^\]]*\n[^\]]*\]:/,
  },
  {
    name: 'a footnote that begins with a footnote',
    reason: 'Sätteri reads two footnotes in a row where remark reads one',
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
    reason: 'remark puts its end behind the mark of the quote',
    example: '> :::quote\n> +\n> a\n> :::',
    seenIn: />[-+*\d.> ]*:{3,}quote[^\n]*(?:\n[^\n]+)*\n[> ]*[-+*](?: |$)/m,
  },
  {
    name: 'a line of HTML under a list item that is indented further',
    reason: 'remark counts the indent to the HTML; raw HTML is reported in either case',
    example: '-    a\n  <b>\n\nb\n',
    seenIn: /^[> ]+<\/?b>/m,
  },
  {
    name: 'a reference whose words hold the mark of a footnote between brackets',
    reason: 'Sätteri reads the mark, remark the reference',
    example: '[[[^1]]][y]\n\n[y]: /u\n\n[^1]: a',
    seenIn: /\]\]\[y\]/,
  },
  {
    name: 'labels in labels beyond 32',
    reason: 'remark-directive stops counting brackets there; ours are reported at 100',
    example: `${':a['.repeat(40)}x${']'.repeat(40)}`,
  },
];
