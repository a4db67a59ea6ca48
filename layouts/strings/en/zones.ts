import { type ZoneNameEntry, zoneNames } from '../../../src/model/zone-names.ts';

/** Time zones whose abbreviations readers use, by offset from UTC in minutes: summer time has its own. */
const abbreviations: readonly ZoneNameEntry[] = [
  [
    'Europe/London Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey GB GB-Eire',
    { 0: 'GMT', 60: 'BST' },
  ],
  ['Europe/Dublin Eire', { 0: 'GMT', 60: 'IST' }],
  [
    `Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels
    Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana
    Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris
    Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje
    Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw
    Europe/Zagreb Europe/Zurich Arctic/Longyearbyen Africa/Ceuta Poland`,
    { 60: 'CET', 120: 'CEST' },
  ],
  [
    `Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Kyiv
    Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Asia/Nicosia`,
    { 120: 'EET', 180: 'EEST' },
  ],
  [
    'Europe/Lisbon Portugal Atlantic/Canary Atlantic/Madeira Atlantic/Faroe',
    { 0: 'WET', 60: 'WEST' },
  ],
  [
    `America/New_York America/Detroit America/Indiana/Indianapolis America/Indianapolis
    America/Kentucky/Louisville America/Louisville America/Toronto America/Montreal America/Nassau
    America/Iqaluit US/Eastern US/Michigan Canada/Eastern`,
    { '-300': 'EST', '-240': 'EDT' },
  ],
  ['America/Jamaica Jamaica America/Panama America/Cayman', { '-300': 'EST' }],
  [
    `America/Chicago America/Menominee America/Indiana/Knox America/North_Dakota/Center
    America/Winnipeg America/Rankin_Inlet US/Central Canada/Central`,
    { '-360': 'CST', '-300': 'CDT' },
  ],
  ['America/Regina America/Swift_Current Canada/Saskatchewan America/Belize', { '-360': 'CST' }],
  [
    'America/Denver America/Boise America/Edmonton America/Yellowknife US/Mountain Canada/Mountain',
    { '-420': 'MST', '-360': 'MDT' },
  ],
  ['America/Phoenix US/Arizona America/Dawson_Creek', { '-420': 'MST' }],
  [
    'America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific',
    { '-480': 'PST', '-420': 'PDT' },
  ],
  ['America/Anchorage America/Juneau America/Sitka US/Alaska', { '-540': 'AKST', '-480': 'AKDT' }],
  ['Pacific/Honolulu US/Hawaii', { '-600': 'HST' }],
  [
    'America/Halifax America/Moncton America/Goose_Bay Atlantic/Bermuda Canada/Atlantic',
    { '-240': 'AST', '-180': 'ADT' },
  ],
  ['America/Puerto_Rico America/St_Thomas America/Barbados', { '-240': 'AST' }],
  ['America/St_Johns Canada/Newfoundland', { '-210': 'NST', '-150': 'NDT' }],
  [
    `Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra Australia/Brisbane
    Australia/ACT Australia/NSW Australia/Queensland Australia/Tasmania Australia/Victoria`,
    { 600: 'AEST', 660: 'AEDT' },
  ],
  [
    'Australia/Adelaide Australia/Broken_Hill Australia/Darwin Australia/North Australia/South',
    { 570: 'ACST', 630: 'ACDT' },
  ],
  ['Australia/Perth Australia/West', { 480: 'AWST' }],
  ['Pacific/Auckland NZ', { 720: 'NZST', 780: 'NZDT' }],
  ['Asia/Kolkata Asia/Calcutta', { 330: 'IST' }],
  ['Asia/Karachi', { 300: 'PKT' }],
  ['Asia/Hong_Kong Hongkong', { 480: 'HKT' }],
  ['Asia/Tokyo Japan', { 540: 'JST' }],
  ['Asia/Seoul ROK', { 540: 'KST' }],
  ['Africa/Johannesburg Africa/Maseru Africa/Mbabane', { 120: 'SAST' }],
  [
    `Africa/Nairobi Africa/Kampala Africa/Dar_es_Salaam Africa/Addis_Ababa Africa/Mogadishu
    Africa/Djibouti Africa/Asmara`,
    { 180: 'EAT' },
  ],
  ['Africa/Lagos Africa/Douala Africa/Luanda Africa/Kinshasa Africa/Libreville', { 60: 'WAT' }],
  [
    `Africa/Harare Africa/Lusaka Africa/Maputo Africa/Kigali Africa/Blantyre Africa/Gaborone
    Africa/Bujumbura Africa/Lubumbashi`,
    { 120: 'CAT' },
  ],
];

/** Time zones that are called by their country or city all year. */
const places = `
  Africa/Tripoli=Libya Libya=Libya Africa/Cairo=Egypt Egypt=Egypt Africa/Tunis=Tunisia
  Africa/Algiers=Algeria Africa/Casablanca=Morocco Africa/Khartoum=Sudan Africa/Juba=South_Sudan
  Africa/Windhoek=Namibia Africa/Nouakchott=Mauritania Africa/Ndjamena=Chad Africa/Niamey=Niger
  Asia/Beirut=Lebanon Asia/Damascus=Syria Asia/Amman=Jordan Asia/Jerusalem=Israel Israel=Israel
  Asia/Tel_Aviv=Israel Asia/Gaza=Palestine Asia/Hebron=Palestine Asia/Baghdad=Iraq Asia/Tehran=Iran
  Iran=Iran Asia/Riyadh=Saudi Asia/Aden=Yemen Asia/Kuwait=Kuwait Asia/Bahrain=Bahrain
  Asia/Qatar=Qatar Asia/Dubai=UAE Asia/Muscat=Oman Europe/Istanbul=Turkey Asia/Istanbul=Turkey
  Turkey=Turkey Europe/Moscow=Moscow W-SU=Moscow Europe/Minsk=Belarus Asia/Tbilisi=Georgia
  Asia/Yerevan=Armenia Asia/Baku=Azerbaijan Asia/Kabul=Afghanistan Asia/Tashkent=Uzbekistan
  Asia/Almaty=Kazakhstan Asia/Bishkek=Kyrgyzstan Asia/Dushanbe=Tajikistan Asia/Ashgabat=Turkmenistan
  Asia/Kathmandu=Nepal Asia/Katmandu=Nepal Asia/Dhaka=Bangladesh Asia/Colombo=Sri_Lanka
  Asia/Yangon=Myanmar Asia/Rangoon=Myanmar Asia/Bangkok=Thailand Asia/Ho_Chi_Minh=Vietnam
  Asia/Saigon=Vietnam Asia/Phnom_Penh=Cambodia Asia/Vientiane=Laos Asia/Kuala_Lumpur=Malaysia
  Asia/Singapore=Singapore Singapore=Singapore Asia/Manila=Philippine Asia/Jakarta=Jakarta
  Asia/Shanghai=China PRC=China Asia/Taipei=Taiwan ROC=Taiwan Asia/Pyongyang=North_Korea
  Asia/Ulaanbaatar=Mongolia America/Mexico_City=Mexico_City America/Guatemala=Guatemala
  America/Bogota=Colombia America/Lima=Peru America/Caracas=Venezuela America/La_Paz=Bolivia
  America/Guayaquil=Ecuador America/Santiago=Chile America/Asuncion=Paraguay
  America/Montevideo=Uruguay America/Buenos_Aires=Argentina America/Argentina/Buenos_Aires=Argentina
  America/Sao_Paulo=Brasília America/Havana=Cuba Cuba=Cuba America/Port-au-Prince=Haiti
  Atlantic/Reykjavik=Iceland Iceland=Iceland Pacific/Fiji=Fiji Pacific/Port_Moresby=Papua_New_Guinea`
  .trim()
  .split(/\s+/)
  .map((pair): ZoneNameEntry => {
    const [zone = '', place = ''] = pair.split('=');
    return [zone, `${place.replaceAll('_', ' ')} time`];
  });

/** Names of time zones in English: BST in London in summer, Libya time in Tripoli. */
export const enZones = zoneNames([...abbreviations, ...places]);
