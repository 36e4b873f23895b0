/**
 * News-like text of our own, different in every paragraph so that nothing can be answered from a
 * cache, the same in every run.
 */
const PEOPLE = [
  'Rauf Məmmədli',
  'Aygün Səfərova',
  'Tural Həsənzadə',
  'Könül İbrahimova',
  'Elçin Qurbanov',
  'Nigar Abbaslı',
];
const POSTS = [
  'Baş nazirin müavini',
  'elm və təhsil naziri',
  'Mərkəzi Bankın sədri',
  'xarici işlər nazirinin müavini',
  'Milli Məclisin deputatı',
];
const PLACES = ['Bakıda', 'Gəncə şəhərində', 'Şuşada', 'Ağdam rayonunda', 'Tbilisidə', 'Lənkəranda', 'Astanada'];
const BODIES = [
  'Energetika Nazirliyinin',
  '“Azərenerji” ASC-nin',
  'Dünya Bankının',
  'BMT-nin',
  'Bakı Dövlət Universitetinin',
];
const MONTHS = ['yanvarın', 'martın', 'mayın', 'iyunun', 'sentyabrın', 'noyabrın'];
const NEWS = [
  'layihənin icrası ilə bağlı müzakirələr aparılıb və görüləcək işlərin siyahısı təsdiqlənib',
  'iştirakçılar ikitərəfli əlaqələrin genişləndirilməsinin vacib olduğunu qeyd ediblər',
  'yeni avadanlığın quraşdırılması başa çatıb, sınaq işləri davam etdirilir',
  'tədbirin sonunda tərəflər arasında anlaşma memorandumu imzalanıb',
];

/** About `units` UTF-16 units of text with a date header, paragraphs of 300 to 400 units; another text for each seed. */
export function newsText(units: number, seed = 7): string {
  let out = 'date 2024-04-23\n';
  const pick = <T>(list: readonly T[]): T => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return list[(seed >> 8) % list.length] as T;
  };
  for (let i = 1; out.length < units; i++) {
    out +=
      `${pick(PLACES)} ${pick(BODIES)} ${i}-ci iclası keçirilib. ${pick(POSTS)} ${pick(PEOPLE)} çıxış edərək bildirib ki, ` +
      `2024-cü ilin ${pick(MONTHS)} ${1 + (i % 28)}-də ${pick(NEWS)}. Məlumata görə, ${pick(PLACES)} ${pick(NEWS)}. ` +
      `${pick(PEOPLE)} əlavə edib ki, ${i} nəfər iştirak edib.\n\n`;
  }
  return out;
}
