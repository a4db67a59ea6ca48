import type { Conventions } from '../../../src/model/conventions.ts';
import { arZones } from './zones.ts';

const common = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const levantine = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
];
const french = [
  'جانفي',
  'فيفري',
  'مارس',
  'أفريل',
  'ماي',
  'جوان',
  'جويلية',
  'أوت',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const moroccan = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'ماي',
  'يونيو',
  'يوليوز',
  'غشت',
  'شتنبر',
  'أكتوبر',
  'نونبر',
  'دجنبر',
];

/** Regions whose names of the months differ from those in Egypt, Libya and the Gulf, according to CLDR. */
const monthsIn: Readonly<Record<string, readonly string[]>> = {
  DZ: french,
  IQ: levantine,
  JO: levantine,
  LB: levantine,
  MA: moroccan,
  PS: levantine,
  SY: levantine,
  TN: french,
};

/** Isolates a left-to-right text, such as a sign with digits, so that it keeps its order in a right-to-left line. */
function isolateLeftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}

/** The conventions of Arabic in a locale's region, with the digits that its `-u-nu-` extension selects. */
export function arConventions(locale: string): Conventions {
  const { region = '', numberingSystem } = new Intl.Locale(locale);
  const inArabicDigits = numberingSystem === 'arab';
  return {
    months: monthsIn[region] ?? common,
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    day: (day, month, year) => `${day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    weekday: (weekday, day) => `${weekday} ${day}`,
    dateTime: (day, time) => `${day}، ${time}`,
    zones: arZones,
    namedTime: (clock, zone) => `${clock} ${zone}`,
    time: (clock, offset) =>
      offset === '' ? `${clock} غرينتش` : `${clock} غرينتش\u00a0${isolateLeftToRight(offset)}`,
    // With European digits, 1500 and 10,000: no group separator in four-digit numbers, which could be read
    // as a decimal comma.
    numbers: inArabicDigits
      ? { decimal: '٫', group: '٬', minimumGroupingDigits: 2 }
      : { decimal: '.', group: ',', minimumGroupingDigits: 2 },
  };
}
