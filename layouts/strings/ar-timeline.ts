import type { TimelineWords, TimeUnit } from '../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../src/model/site/event-date.ts';
import { type PluralForms, pluralIn } from './plural.ts';

const lists = new Intl.ListFormat('ar', { type: 'conjunction' });

/** Dates that are known as far as they are known, in Arabic. */
export const arEventDates: EventDateWords = {
  byDate: (day) => `بحلول ${day}`,
  dateRange: (first, last) => `من ${first} إلى ${last}`,
  unsureDate: {
    uncertain: (date) => `ربما ${date}`,
    approximate: (date) => `نحو ${date}`,
    both: (date) => `ربما نحو ${date}`,
  },
};

const units: Record<TimeUnit, PluralForms> = {
  day: {
    zero: () => 'أقل من يوم',
    one: () => 'يوم واحد',
    two: () => 'يومان',
    few: (written) => `${written} أيام`,
    many: (written) => `${written} يوماً`,
    other: (written) => `${written} يوم`,
  },
  month: {
    zero: () => 'أقل من شهر',
    one: () => 'شهر واحد',
    two: () => 'شهران',
    few: (written) => `${written} أشهر`,
    many: (written) => `${written} شهراً`,
    other: (written) => `${written} شهر`,
  },
  year: {
    zero: () => 'أقل من عام',
    one: () => 'عام واحد',
    two: () => 'عامان',
    few: (written) => `${written} أعوام`,
    many: (written) => `${written} عاماً`,
    other: (written) => `${written} عام`,
  },
};

const counted = pluralIn('ar');

/** The words on and beside a timeline in Arabic. */
export const arTimeline: TimelineWords = {
  duration: (count, unit, written) => counted(units[unit], count, written),
  signs: {
    within: 'في وقت ما خلال هذه المدة',
    lasting: 'من أول يوم إلى آخر يوم',
    until: 'في هذا اليوم أو قبله',
    uncertain: 'تاريخ غير مؤكد',
    approximate: 'تاريخ تقريبي',
    scales: 'مدة محذوفة؛ المقياس مختلف',
  },
  title: (story) => `تسلسل الأحداث: ${story}`,
  description: (events, leftOut) => {
    const listed = `الأحداث على مقياس زمني، وعددها ${events}، وهي مروية في القائمة التالية.`;
    return leftOut.length === 0 ? listed : `${listed} والمدد المحذوفة: ${lists.format(leftOut)}.`;
  },
};
