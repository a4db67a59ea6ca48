import * as z from 'zod';
import { typeRoles } from '../../model/site/typefaces.ts';
import { faultless } from '../fields/text-schema.ts';
import { translated } from '../fields/translated.ts';
import { issueText, quote } from '../issue-text.ts';

const accepted =
  /^(?:@fontsource(?:-variable)?\/[a-z0-9][a-z0-9-]*|[\w][\w.-]*\.(?:woff2|woff|ttf|otf))$/;

const advice =
  'write a package, such as "@fontsource-variable/lora", or a font file in layouts/fonts, such as ours.woff2';

const source = faultless(
  z.string({ error: () => issueText('a typeface must be text', advice) }),
  (text) => (accepted.test(text) ? undefined : issueText(`${quote(text)} is no typeface`, advice)),
);

const role = translated(source, 'a typeface, or one for each language').optional();

/** The schema of `typefaces`. */
export const typefacesField = z.strictObject({ text: role, headlines: role, labels: role });

/** The key paths of typefaces, which may be written by language. */
export const typefacePaths = typeRoles.map((name) => ['typefaces', name]);
