import { tokenize } from '../../../../src/core/article/tokens';
import { parseLexicon, type Lexicon } from '../../../../src/core/lexicon';
import { findDates } from '../../../../src/core/recognize/dates';
import { proposeNames, type ProposedNames } from '../../../../src/core/recognize/names';
import { compileNames } from '../../../../src/lexicon/compile/names';
import type { TrainingArticle } from '../../../../src/lexicon/train/corpus';
import { readMarked } from '../../../../src/build/evaluate/marked';

let lexicon: Lexicon | undefined;

/** What the rules propose for a paragraph. */
export function proposed(text: string): ProposedNames {
  lexicon ??= parseLexicon(compileNames());
  const tokens = tokenize(text);
  return proposeNames(text, tokens, findDates(tokens), lexicon);
}

/** An article of one paragraph with marked names (`[Bakıda|LOC]`), without characters outside the BMP. */
export function marked(id: string, source: string): TrainingArticle {
  const { text, mentions } = readMarked(source);
  return { id, date: undefined, text, paragraphs: [{ start: 0, names: proposed(text), gold: mentions }] };
}

/** A few articles of our own to learn from. */
export function ownArticles(): TrainingArticle[] {
  return [
    '[Bakıda|LOC] “[Xəzər Yelkən|ORG]” klubunun [rəhbəri|TITLE] [Samir Qocayev|PERSON] jurnalistlərlə görüşüb.',
    '[Norveç|LOC] [Baş naziri|TITLE] [Erik Halvorsen|PERSON] [Osloda|LOC] çıxış edib. [Halvorsen|PERSON] suallara cavab verib.',
    '“[Dalğa Yolu|ORG]” şirkəti [Gəncədə|LOC] filial açıb, “Yaşıl Sahil” filmi nümayiş olunub.',
    '[Təhsil Nazirliyi|ORG] [Şəki|LOC] və [Qax|LOC] rayonlarında məktəb tikir. [Nazir|TITLE] açılışda olub.',
  ].map((source, index) => marked(`own-${index}`, source));
}
