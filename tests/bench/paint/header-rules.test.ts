import { expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../../bench/paint/server/header-rules.ts';

const text = `# of the site
/*
  X-One: 1
  Content-Security-Policy: base-uri 'none'

/search/*
  Content-Security-Policy: script-src 'self'
/feed.json
  X-Two: a: b
`;

test('joins the headers of all matching rules', () => {
  const rules = parseHeaderRules(text);
  const both = { 'x-one': '1', 'content-security-policy': "base-uri 'none', script-src 'self'" };
  expect(headersFor('/search/', rules)).toEqual(both);
  expect(headersFor('/feed.json', rules)).toMatchObject({ 'x-one': '1', 'x-two': 'a: b' });
  expect(headersFor('/feed.json.br', rules)).not.toHaveProperty('x-two');
});

test.each(['x-one: 1\n', '  X-One: 1\n', '/*\n  no header\n'])('refuses %j', (broken) => {
  expect(() => parseHeaderRules(broken)).toThrow('neither a path nor a header');
});
