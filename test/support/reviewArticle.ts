/** An article of our own in the manner of the news, with names, posts and dates enough for a whole review. */
export const REVIEW_ARTICLE = [
  'date 2024-04-15',
  'Baş nazir Rauf Qəmbərov aprelin 12-də Gəncədə fermerlərlə görüşüb.',
  '',
  'Görüşdə Kənd Təsərrüfatı Nazirliyinin nümayəndəsi Lalə Muradova da çıxış edib. Muradova bildirib ki, ötən il Gəncədən Bakıya 300 ton məhsul göndərilib.',
  '',
  'Rauf Qəmbərov deyib ki, Şəki və Zaqatala rayonlarında yeni zavodlar 2025-ci ildə açılacaq. Qəmbərovun sözlərinə görə, Dünya Bankı bu layihəyə dəstək verir.',
  '',
  'Sabah Kənd Təsərrüfatı Nazirliyi Gürcüstanın nümayəndə heyətini qəbul edəcək. Tbilisidən gələn qonaqlar mayın 3-də Şəkiyə gedəcək.',
  '',
  'Lalə Muradova fevralın 20-də Türkiyədə keçirilən sammitdə iştirak edib. Nazir Əli Kaya isə Muradovanı Ankaraya dəvət edib. Ankarada görüş iyunun 7-də olacaq.',
  '',
].join('\n');
