import type { Options } from 'remark-html';
import { linkSchemes } from './link-target.ts';
import { slotElement, slotValue } from './nodes.ts';

type Schema = Exclude<Options['sanitize'], boolean | null | undefined>;

/**
 * Allows exactly the elements and attributes that the pipeline writes. It is a second line of
 * defence: the transforms refuse raw HTML and unsafe addresses before it.
 *
 * The first rule for an attribute wins, so each element has one rule for `className`. There is no
 * clobber prefix, since the transforms create all ids.
 */
export const schema: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  required: {},
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  protocols: { href: [...linkSchemes] },
  tagNames: [
    ...['a', 'bdi', 'bdo', 'blockquote', 'br', 'code', 'del', 'em', 'figcaption', 'figure'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'span'],
    ...['strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
    slotElement,
  ],
  attributes: {
    '*': [],
    a: [
      'href',
      'title',
      ['id', /^fnref-\d+(?:-\d+)?$/],
      ['className', 'back'],
      ['rel', 'noopener', 'external'],
      ['role', 'doc-noteref', 'doc-backlink'],
      'ariaDescribedBy',
      'ariaLabel',
    ],
    bdi: [
      ['lang', /^[a-z]{2,3}(?:-[A-Z]{2})?$/],
      ['dir', 'ltr', 'rtl'],
    ],
    bdo: [['dir', 'ltr']],
    code: [['className', /^language-[\w+#.-]+$/]],
    figure: [['className', 'picture', 'quote']],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    li: [['id', /^fn-\d+$/]],
    ol: ['start'],
    section: [['className', 'footnotes'], ['role', 'doc-endnotes'], 'ariaLabelledBy'],
    span: [['className', 'figure']],
    td: [['className', 'align-start', 'align-end', 'align-centre']],
    th: [
      ['className', 'align-start', 'align-end', 'align-centre'],
      ['scope', 'col'],
    ],
    [slotElement]: [['dataSlot', slotValue]],
  },
};
