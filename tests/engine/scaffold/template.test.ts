import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { starterFolder } from '../../../src/engine/starter/site-settings.ts';
import { frontMatterText } from '../../../src/parse/yaml/front-matter.ts';

const templates = readdirSync(path.join(starterFolder, 'templates'), { recursive: true })
  .map((name) => `templates/${name}`)
  .filter((name) => name.endsWith('.md'));

test.each([...templates, 'site/site.yaml'])(
  'in %s, a "#" without a space after it only has to be removed',
  (name) => {
    const text = readFileSync(path.join(starterFolder, name), 'utf8');
    const yaml = name.endsWith('.md') ? frontMatterText(text) : text;
    const { errors, contents } = parseDocument(yaml.replaceAll(/^( *)#(?=\S)/gm, '$1'));
    expect(errors).toEqual([]);
    // No field stays empty because its lines are still comments.
    expect(String(contents)).not.toMatch(/^ *\w+: *null$/m);
    expect(yaml).not.toMatch(/^ *# {2,}/m);
  },
);
