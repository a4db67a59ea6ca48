import type { Conventions } from '../../src/model/conventions.ts';
import { arZones } from './ar-zones.ts';

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

/** Where the months are not called as they are in Egypt, Libya and the Gulf; as CLDR has it. */
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

/** Keeps the order of signs and digits, or of an address, in a line that runs the other way. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** How Arabic is written where the locale says; its digits are those that `-u-nu-` asks for. */
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
      offset === '' ? `${clock} غرينتش` : `${clock} غرينتش\u00a0${isolated(offset)}`,
    // In digits that Europe shares, 1500 and 10,000, so that no comma is read as a decimal one.
    numbers: inArabicDigits
      ? { decimal: '٫', group: '٬', minimumGroupingDigits: 2 }
      : { decimal: '.', group: ',', minimumGroupingDigits: 2 },
  };
}
