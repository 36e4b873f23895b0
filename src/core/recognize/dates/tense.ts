import type { Reader } from './reader';
import type { Tense } from './meaning';

const FUTURE = /(?:acaq|əcək|acağ[ıi]|əcəy[iı]|acağam|əcəyəm|acaqlar|əcəklər|acağıq|əcəyik)/;
const PAST =
  /(?:[ıiuü]b|[ıiuü]bd[ıiuü]r|[ıiuü]blar|m[ıiuü]ş|m[ıiuü]şd[ıiuü]r?|m[ıiuü]şlər|m[ıiuü]şlar|mışdılar|mişdilər|m[ıiuü]şd[ıiuü])$/;
const FINITE_PAST = /[^aıouəeiöü]?[aıouəeiöü]?(?:d[ıiuü]|d[ıiuü]lar|d[ıiuü]lər|d[ıiuü]m|d[ıiuü]k)$/;
const PRESENT = /(?:[ıiuü]r|[ıiuü]rlər|[ıiuü]rlar|maqdad[ıi]r|məkdədir)$/;
const PLANNED = /^(nəzərdə|planlaşdırıl|gözlənil|proqnozlaşdırıl|gərək|lazımdır)/;
const OBLIGED = /m[aə]l[ıi](dır|dir|dırlar|dirlər)?$/;
/** Nouns and pronouns with the looks of a verb. */
const NO_VERB =
  /^(indi|yeddi|dövr|bir|nəfər|şəhər|dair|əsir|nazir|vəzir|katib|ərəb|qərib|kitab|cənub|qalib|məktub|hesab|tərkib|ədib|sahib|üçün|talib|naib|təxrib|təhrib|əsr|ilin|fikir|bildir|həqiqidir|deyil|kəndi|adı|dadı|sədri|qədr|ayrı|özü|əcəb|yəhudi|qeydi|səudi|daxildir|aiddir|naxır|axır|sabir|tahir|əmir|emir|tacir|təqdir|qədir|mədəni|əbədi)$/;

/**
 * The tense of the first verb form at or behind an atom in its sentence. A participle before a noun
 * counts, for it is what a date before it goes with. Asked from left to right each atom is read once.
 */
export class Tenses {
  readonly #reader: Reader;
  readonly #ends: (i: number) => boolean;
  /** Between the atom last asked for and this one stands no verb and no end of a sentence. */
  #at = -1;
  #tense: Tense | undefined;

  constructor(reader: Reader, sentenceEnds: (i: number) => boolean) {
    this.#reader = reader;
    this.#ends = sentenceEnds;
  }

  /** `i` never less than the last time. */
  ahead(i: number): Tense | undefined {
    if (i <= this.#at) return this.#tense;
    this.#tense = undefined;
    const { length } = this.#reader.atoms;
    for (this.#at = i; this.#at < length; this.#at++) {
      this.#tense = tenseOf(this.#reader, this.#at);
      if (this.#tense !== undefined || this.#ends(this.#at)) break;
    }
    return this.#tense;
  }
}

function tenseOf(reader: Reader, i: number): Tense | undefined {
  const atom = reader.at(i);
  if (atom?.kind !== 'word' || atom.key.length < 3) return undefined;
  const { key } = atom;
  if (PLANNED.test(key)) return key.startsWith('nəzərdə') ? planned(reader, i) : 'future';
  if (atom.capital || NO_VERB.test(key)) return undefined;
  if (key.length < 4) return undefined;
  if (FUTURE.test(key)) return 'future';
  if (OBLIGED.test(key)) return 'future';
  if (PAST.test(key)) return 'past';
  const last = /^[,.;:!?”"]$/.test(reader.key(i + 1)) || reader.key(i + 1) === '' || reader.key(i + 1) === 'ki';
  if (!last) return undefined;
  if (FINITE_PAST.test(key)) return 'past';
  return PRESENT.test(key) ? 'present' : undefined;
}

function planned(reader: Reader, i: number): Tense | undefined {
  return /^(tutul|tutur)/.test(reader.key(i + 1)) ? 'future' : undefined;
}
