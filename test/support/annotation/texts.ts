import type { Random } from './random';

const WORDS =
  'Bakıda Rauf Qəmbərov Gəncəyə nazirin sözlərinə görə “Azərişıq”ın sədri İlham Əliyevin 12 aprel 2024-cü il iclas keçirib Şuşa Şuşa və ilə Azərbaycan-Türkiyə Qarabağ klubu 🙂 𝒜ğ olunduğu,dövlət I İ ı i'.split(
    ' ',
  );

/** A sentence of news-like words, now and then with emoji, glued words and doubled blanks. */
export function sentence(random: Random, words = 4 + random.below(14)): string {
  const parts: string[] = [];
  for (let i = 0; i < words; i++) {
    parts.push(random.pick(WORDS), random.chance(0.03) ? '\u00a0' : random.chance(0.03) ? ', ' : ' ');
  }
  return `${parts.join('').trim()}.`;
}

/** An article with header; line ends, Unicode form and length of lines vary. */
export function articleText(random: Random, paragraphs = 2 + random.below(8)): string {
  const eol = random.chance(0.3) ? '\r\n' : '\n';
  const lines = [random.chance(0.9) ? 'date 2024-04-15' : '  date 2024'];
  for (let i = 0; i < paragraphs; i++) {
    const sentences = random.chance(0.05) ? 60 : 1 + random.below(3);
    // paragraphs repeat now and then, whole
    const known = random.chance(0.15) ? lines[1 + random.below(lines.length - 1)] : undefined;
    lines.push(known ?? Array.from({ length: sentences }, () => sentence(random)).join(' '));
    if (random.chance(0.3)) lines.push('');
  }
  const text = lines.join(eol) + (random.chance(0.8) ? eol : '');
  const form = random.chance(0.15) ? text.normalize('NFD') : text;
  return random.chance(0.1) ? `\ufeff${form}` : form;
}

/** An article of about `units` units. */
export function longArticle(random: Random, units: number): string {
  const lines = ['date 2024-04-15'];
  for (let length = 0; length < units;) {
    const line = Array.from({ length: 3 }, () => sentence(random)).join(' ');
    lines.push(line);
    length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}
