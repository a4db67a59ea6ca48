import { describe, expect, test } from 'vitest';
import { labelWidth, textExtent } from '../../../../src/pictures/map/labels/label-width.ts';

describe('the width of a label', () => {
  // Measured in DejaVu Sans with Chromium, in in ems per letter, times the number of letters.
  test.each([
    ['سرت', 3 * 0.777, 3 * 0.87],
    ['طرابلس', 6 * 0.585, 6 * 0.684],
    ['بنغازي', 6 * 0.439, 6 * 0.536],
    ['الجزائر', 7 * 0.413, 7 * 0.486],
    ['إثيوبيا', 2.26, 2.93],
    ['المملكة العربية السعودية', 10.27, 12.09],
    ['مدة محذوفة؛ المقياس مختلف', 12.42, 14.67],
    ['Севастополь', 11 * 0.614, 11 * 0.666],
    ['Θεσσαλονίκη', 11 * 0.598, 11 * 0.679],
    ['MWmw', 0.863 + 0.989 + 0.974 + 0.818, 0.995 + 1.103 + 1.042 + 0.924],
  ])('of %s is estimated at least as large as in the widest face', (text, regular, bold) => {
    expect(labelWidth(text)).toBeGreaterThanOrEqual(regular);
    expect(labelWidth(text)).toBeLessThan(regular * 1.5);
    expect(labelWidth(text, 'bold')).toBeGreaterThanOrEqual(bold);
  });

  test('counts a letter and its accent once, precomposed or not', () => {
    expect(labelWidth('e\u0301')).toBe(labelWidth('e'));
    expect(labelWidth('')).toBe(0);
  });

  test('counts one em for each ideograph', () => {
    expect(labelWidth('東京')).toBeGreaterThanOrEqual(2);
  });
});

test('Arabic is deeper than Latin', () => {
  expect(textExtent('سرت').descent).toBeGreaterThan(textExtent('Esker').descent);
});
