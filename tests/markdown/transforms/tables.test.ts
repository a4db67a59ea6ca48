import { expect, test } from 'vitest';
import { render } from '../render.ts';

test('tables have scopes and alignment classes, no obsolete attributes', () => {
  const { html, problems } = render('| a | b | c |\n|:--|--:|:-:|\n| "1" | 2 | 3 |');
  expect(problems).toEqual([]);
  expect(html.replace(/\n/g, '')).toBe(
    '<table><thead><tr><th scope="col" class="align-start">a</th><th scope="col" class="align-end">b</th>' +
      '<th scope="col" class="align-centre">c</th></tr></thead><tbody><tr><td class="align-start">“1”</td>' +
      '<td class="align-end">2</td><td class="align-centre">3</td></tr></tbody></table>',
  );
});

test('strikethrough is supported, task lists are not', () => {
  expect(render('~~gone~~').html).toBe('<p><del>gone</del></p>');
  for (const parser of ['satteri', 'remark'] as const) {
    expect(render('- [ ] call\n- [x] *done*', { parser }).html).toBe(
      '<ul>\n<li>[ ] call</li>\n<li>[x] <em>done</em></li>\n</ul>',
    );
  }
});
