import assert from 'node:assert/strict';
import { shown } from '../support';

/** Names of many words, and what stands right beside them. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'what a body or a happening deals with, before its “üzrə”': [
    [
      'Bunu Təhsil Nazirliyinin Kitab satışının təşkili üzrə idarəsinin müdiri deyib.',
      'ORG Təhsil Nazirliyinin Kitab satışının təşkili üzrə idarəsinin | TITLE müdiri',
    ],
    [
      'Qərarı BMT-nin Meşələri azalan ölkələr üzrə İkinci Konfransı qəbul edib.',
      'EVENT BMT-nin Meşələri azalan ölkələr üzrə İkinci Konfransı',
    ],
    [
      'Qərarı BMT-nin Suya çıxışı olmayan inkişaf etməkdə olan ölkələr üzrə İkinci Konfransı qəbul edib.',
      'EVENT BMT-nin Suya çıxışı olmayan inkişaf etməkdə olan ölkələr üzrə İkinci Konfransı',
    ],
    ['Dünən Norveç iqlim üzrə Milli Komissiyaya yazıb.', 'LOC Norveç | ORG Milli Komissiyaya'],
  ],
  'a department that deals with what belongs to something': [
    [
      'Bunu Texnika Universitetinin Tələbə işlərinin təşkili şöbəsi bildirib.',
      'ORG Texnika Universitetinin Tələbə işlərinin təşkili şöbəsi',
    ],
    [
      'Bunu Norveç Energetika Departamentinin Afrika və Asiya məsələləri Bürosu bildirib.',
      'ORG Norveç Energetika Departamentinin Afrika və Asiya məsələləri Bürosu',
    ],
  ],
  'a body of a republic within a state': [
    ['Qanunu Naxçıvan Muxtar Respublikası Ali Məclisi qəbul edib.', 'ORG Naxçıvan Muxtar Respublikası Ali Məclisi'],
    [
      'Yeni Nazirlər Kabineti Naxçıvan Muxtar Respublikasına tabedir.',
      'ORG Nazirlər Kabineti | LOC Naxçıvan Muxtar Respublikasına',
    ],
  ],
  'a body that seas are in the name of': [
    ['Bunu Avropa-Aralıq dənizi Zəlzələ Mərkəzi bildirib.', 'ORG Avropa-Aralıq dənizi Zəlzələ Mərkəzi'],
  ],
  'an abbreviation beside a body': [
    ['Dünən ZTK Avropa Komissiyası ilə birlikdə işləyib.', 'ORG Avropa Komissiyası'],
    ['Dünən ZTKT-lərə Mərkəzi Bank göstəriş verib.', 'ORG ZTKT-lərə | ORG Mərkəzi Bank'],
    ['Dünən ZTKT-lərə Dövlət Dəstəyi Agentliyi açılıb.', 'ORG ZTKT-lərə Dövlət Dəstəyi Agentliyi'],
  ],
  'a body behind the form of its quoted owner': [
    ['Dünən “Şəms” Açıq Səhmdar Cəmiyyətinin (ASC) Lerik Təlim Mərkəzi açılıb.', 'ORG Şəms | ORG Lerik Təlim Mərkəzi'],
  ],
  'what a town has one of': [
    ['Oyun Lerik şəhər stadionunda olub.', 'LOC Lerik şəhər stadionunda'],
    ['Onlar Lerik şəhər mərkəzi meydanında görüşüblər.', 'LOC Lerik şəhər mərkəzi meydanında'],
    ['Onlar Lerik şəhər sakinləri ilə görüşüblər.', 'LOC Lerik'],
  ],
  'two-word type nouns of places': [
    ['Yol Qarabağ iqtisadi rayonundan keçir.', 'LOC Qarabağ iqtisadi rayonundan'],
    ['Yeni Lerik-Yardımlı qaz kəməri tikilir.', 'LOC Lerik-Yardımlı qaz kəməri'],
    ['Neft “Şəfəq” boru kəməri ilə daşınır.', 'LOC Şəfəq'],
    ['Onlar Göytəpə yüksəkliyini tutublar.', 'LOC Göytəpə yüksəkliyini'],
    ['Raket Əl-Nur qaçqın düşərgəsinə düşüb.', 'LOC Əl-Nur qaçqın düşərgəsinə'],
  ],
  'mosques of one name': [
    ['Yuxarı Göy Ağa məscidində təmir gedir.', 'LOC Yuxarı Göy Ağa məscidində'],
    ['Dünən Göy Ağa, Nurlu və Daş Qala məscidləri açılıb.', 'LOC Göy Ağa | LOC Nurlu | LOC Daş Qala'],
    ['Onlar Şah Abbas və Nurlu məscidlərində olublar.', 'LOC Şah Abbas | LOC Nurlu'],
  ],
  'happenings by other nouns': [
    ['O, Lerik döyüşlərində iştirak edib.', 'EVENT Lerik döyüşlərində'],
    ['O, döyüş sənətini öyrənib.', ''],
    ['O, Norveç Superliqasında oynayıb.', 'EVENT Norveç Superliqasında'],
    ['Kənddə Su çərşənbəsi keçirilib.', 'EVENT Su çərşənbəsi'],
  ],
  'what a year is declared': [
    ['Cari il “Kitab və Uşaqlar İli” elan olunub.', 'EVENT Kitab və Uşaqlar İli'],
    ['Onlar “Sakit yeni il” filminə baxıblar.', ''],
  ],
  'quoted products in a list': [['Onlar “Alma Pro”, “Armud Max” və “Nar” kimi tətbiqlərdən istifadə edir.', '']],
  'a company that speaks': [
    ['O, “Şəms Günəş” adından çıxış edib.', 'ORG Şəms Günəş'],
    ['“Bright Sun Corporation” olaraq biz razıyıq.', 'ORG Bright Sun Corporation'],
  ],
};

describe('long names and their neighbours', () => {
  for (const [name, rows] of Object.entries(CASES))
    it(name, () => {
      for (const [text, found] of rows) assert.equal(shown(text), found, text);
    });
});
