/** A part of an invented name, in Latin and in Arabic letters. */
export type NamePart = readonly [latin: string, arabic: string];

export const givenNames: readonly NamePart[] = [
  ['Mara', 'مارا'],
  ['Anselm', 'أنسلم'],
  ['Ilse', 'إلسه'],
  ['Tove', 'توفه'],
  ['Bruno', 'برونو'],
  ['Zelda', 'زيلدا'],
  ['Odo', 'أودو'],
  ['Nadia', 'نادية'],
  ['Karim', 'كريم'],
  ['Leila', 'ليلى'],
  ['Piet', 'بيت'],
  ['Runa', 'رونا'],
  ['Salim', 'سليم'],
  ['Vera', 'فيرا'],
  ['Yusuf', 'يوسف'],
  ['Hedda', 'هدا'],
];

export const surnameStarts: readonly NamePart[] = [
  ['Voss', 'فوس'],
  ['Hald', 'هالد'],
  ['Bren', 'برن'],
  ['Kerl', 'كيرل'],
  ['Drum', 'دروم'],
  ['Asp', 'أسب'],
  ['Quill', 'كويل'],
  ['Tarn', 'تارن'],
  ['Lund', 'لوند'],
  ['Mord', 'مورد'],
  ['Pell', 'بيل'],
  ['Sark', 'سارك'],
  ['Wend', 'وند'],
  ['Zorn', 'زورن'],
  ['Fisk', 'فيسك'],
  ['Gant', 'غانت'],
  ['Jost', 'يوست'],
  ['Nisk', 'نيسك'],
  ['Ruk', 'روك'],
  ['Ulm', 'أولم'],
];

export const surnameEnds: readonly NamePart[] = [
  ['ting', 'تينغ'],
  ['mark', 'مارك'],
  ['ley', 'لي'],
  ['berg', 'برغ'],
  ['stad', 'ستاد'],
  ['vik', 'فيك'],
  ['son', 'سون'],
  ['dal', 'دال'],
  ['owen', 'أوين'],
  ['eby', 'يبي'],
  ['ander', 'أندر'],
  ['holt', 'هولت'],
  ['une', 'ونه'],
  ['acre', 'أكر'],
];

export const placeStarts: readonly NamePart[] = [
  ['Vel', 'فل'],
  ['Osk', 'أوسك'],
  ['Quar', 'كوار'],
  ['Zeld', 'زلد'],
  ['Mirr', 'مير'],
  ['Thal', 'ثال'],
  ['Ysk', 'يسك'],
  ['Orv', 'أورف'],
  ['Klem', 'كلم'],
  ['Dros', 'دروس'],
  ['Uld', 'ألد'],
  ['Pav', 'باف'],
];

export const placeEnds: readonly NamePart[] = [
  ['haven', 'هافن'],
  ['gard', 'غارد'],
  ['wick', 'ويك'],
  ['moor', 'مور'],
  ['stead', 'ستد'],
  ['mouth', 'ماوث'],
  ['brug', 'بروغ'],
  ['feld', 'فلد'],
  ['combe', 'كوم'],
  ['ness', 'نس'],
];

export const organisationKinds: readonly NamePart[] = [
  ['Harbour Board', 'هيئة ميناء'],
  ['City Council', 'مجلس مدينة'],
  ['Teachers Union', 'نقابة معلمي'],
  ['Railway Office', 'مكتب سكك'],
  ['Hospital Trust', 'مستشفى'],
  ['Fishing Fleet', 'أسطول صيد'],
  ['Water Works', 'مياه'],
  ['Football Club', 'نادي'],
  ['Chamber of Trade', 'غرفة تجارة'],
  ['Weather Service', 'أرصاد'],
  ['Tram Company', 'شركة ترام'],
  ['Night School', 'المدرسة المسائية في'],
];
