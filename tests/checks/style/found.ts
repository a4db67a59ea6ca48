import { styleProblems } from '../../../src/checks/style/style-problems.ts';
import type { StyleRuleId } from '../../../src/model/site/publication.ts';
import { articleText } from '../../parse/sample.ts';
import { fixContext } from '../fixes/fix-context.ts';

/** An article with a text and additional front matter. */
export function article(body: string, changes: Readonly<Record<string, string>> = {}): string {
  return articleText(changes).replace(/\nThe ferry ran aground.*\n/, `\n${body}\n`);
}

/** The findings of one rule in a text: `line:column message — advice`. Lines count from the end of the front matter. */
export function found(rule: StyleRuleId, text: string, lang = ''): readonly string[] {
  const path = `articles/2016/08/ferry${lang === '' ? '' : `.${lang}`}.md`;
  const start = text.slice(0, text.indexOf('\n---') + 5).split('\n').length;
  return styleProblems({ path, text }, [rule], fixContext).map(
    ({ at, message, advice }) =>
      `${at.line > start ? at.line - start : 'front'}:${at.column} ${message} — ${advice}`,
  );
}

/** The text after the advice of each finding is followed to the letter: `write "…"` or `write [[…]]`. */
export function followed(rule: StyleRuleId, text: string): string {
  const [line = ''] = found(rule, text);
  const [, written = '', replacement = ''] =
    /(?:\d+ )("[^"]*"|\[\[[^\]]*\]\]).* — write ("[^"]*"|\[\[[^\]]*\]\])/.exec(line) ?? [];
  const bare = (quoted: string) => quoted.replace(/^"|"$/g, '');
  return text.replace(bare(written), bare(replacement));
}
