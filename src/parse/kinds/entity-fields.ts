import * as z from 'zod';
import { reference } from '../fields/identifier.ts';
import { line, translatedLine } from '../fields/line.ts';
import { secureAddress } from '../fields/link.ts';
import { referredTopic } from '../fields/topic-code.ts';
import { translated } from '../fields/translated.ts';

/** The front matter that people, places and organisations share. */
export const entityFields = z.strictObject({
  name: translated(line('the name'), 'the name, or a mapping of languages to names'),
  aliases: translated(z.array(line('another name')), 'a list of other names').optional(),
  description: translatedLine('one line that says who or what it is'),
  sameAs: z.array(secureAddress('the address of a page about the same')).default([]),
  within: reference('place', 'the id of the place that contains it').optional(),
  topics: z.array(referredTopic()).default([]),
});
