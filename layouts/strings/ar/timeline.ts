import type { TimelineWords, TimeUnit } from '../../../src/model/pictures/timeline.ts';
import type { EventDateWords } from '../../../src/model/site/event-date.ts';
import { conjunctionIn } from '../conjunction.ts';
import { type PluralForms, pluralIn } from '../plural.ts';

const conjunction = conjunctionIn('ar');

/** The words of uncertain dates and intervals in Arabic. */
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
    few: (formatted) => `${formatted} أيام`,
    many: (formatted) => `${formatted} يوماً`,
    other: (formatted) => `${formatted} يوم`,
  },
  month: {
    zero: () => 'أقل من شهر',
    one: () => 'شهر واحد',
    two: () => 'شهران',
    few: (formatted) => `${formatted} أشهر`,
    many: (formatted) => `${formatted} شهراً`,
    other: (formatted) => `${formatted} شهر`,
  },
  year: {
    zero: () => 'أقل من عام',
    one: () => 'عام واحد',
    two: () => 'عامان',
    few: (formatted) => `${formatted} أعوام`,
    many: (formatted) => `${formatted} عاماً`,
    other: (formatted) => `${formatted} عام`,
  },
};

const selectPlural = pluralIn('ar');

/** The words of a timeline's drawing in Arabic. */
export const arTimeline: TimelineWords = {
  duration: (count, unit, formatted) => selectPlural(units[unit], count, formatted),
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
    return leftOut.length === 0 ? listed : `${listed} والمدد المحذوفة: ${conjunction(leftOut)}.`;
  },
};
