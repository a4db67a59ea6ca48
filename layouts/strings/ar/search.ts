import type { SearchWords } from '../strings.ts';

export const arSearch: SearchWords = {
  title: 'البحث',
  description: (publication) => `البحث في كل ما نشرته «${publication}».`,
  filters: {
    section: 'القسم',
    year: 'السنة',
    person: 'الشخصية',
    place: 'المكان',
    topic: 'الموضوع',
  },
  all: 'الكل',
  order: 'الترتيب',
  orders: { relevance: 'الأقرب إلى البحث', newest: 'الأحدث أولاً', oldest: 'الأقدم أولاً' },
  clear: 'إلغاء التصفية',
  searching: 'جارٍ البحث…',
  failed: 'تعذّر تحميل البحث. يرجى التحقق من الاتصال والمحاولة مرة أخرى.',
  nothing: 'لم يُعثر على مقالات',
  more: 'نتائج أخرى',
  names: 'شخصيات وأماكن وجهات',
  didYouMean: 'هل تقصد',
  needsScript: 'يحتاج هذا البحث إلى جافاسكربت، وهو غير مفعّل في متصفحك. يمكنك التصفح من هنا:',
  browse: 'تصفح القوائم',
};
