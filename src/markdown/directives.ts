/** The form of a directive: `:figure[…]`, `::map` on its own line, `:::quote … :::`. */
export type DirectiveForm = 'textDirective' | 'leafDirective' | 'containerDirective';

/** The syntax of a directive. */
export interface DirectiveRule {
  readonly form: DirectiveForm;
  readonly attributes: readonly string[];
  /** How to write it, for messages. */
  readonly example: string;
}

/** Every directive that an article may use. */
export const directives: ReadonlyMap<string, DirectiveRule> = new Map([
  [
    'quote',
    {
      form: 'containerDirective',
      attributes: ['by', 'on', 'translated'],
      example: ':::quote{by="Name" on=2016-08-02}, the words, and ::: on a line of its own',
    },
  ],
  [
    'figure',
    { form: 'textDirective', attributes: ['id'], example: ':figure[more than 300]{#figure-id}' },
  ],
  [
    'timeline',
    { form: 'leafDirective', attributes: [], example: '::timeline on a line of its own' },
  ],
  [
    'map',
    {
      form: 'leafDirective',
      attributes: ['places'],
      example: '::map{places="sirte, benghazi"} on a line of its own',
    },
  ],
  [
    'entry',
    {
      form: 'containerDirective',
      attributes: ['at', 'key'],
      example: ':::entry{at=2031-05-04T09:20}, a heading, the text, and ::: on a line of its own',
    },
  ],
]);

/** Advice to write a directive: `write ::timeline on a line of its own`. */
export function writeDirective(name: string): string {
  return `write ${directives.get(name)?.example ?? ''}`;
}
