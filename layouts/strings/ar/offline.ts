import type { OfflineWords } from '../strings.ts';

export const arOffline: OfflineWords = {
  title: 'بلا اتصال',
  description: 'من دون اتصال بالإنترنت، لا يمكنك أن تقرأ إلا الصفحات التي فتحتها من قبل.',
  articles: 'مقالات على هذا الجهاز',
  none: 'لا مقالات محفوظة على هذا الجهاز بعد. يُحفظ كل مقال تفتحه لتقرأه بلا اتصال.',
  kept: (time) => `حُفظ في ${time}`,
  retry: 'حاول مرة أخرى',
  needsScript: 'تحتاج قائمة المقالات إلى جافاسكربت، وهو غير مفعّل في متصفحك.',
};
