import type { Form } from '../../article/forms';
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

/** What a written word says of the tense. */
interface Verb {
  /** Only with the word behind it. */
  readonly planned: boolean;
  readonly tense: Tense | undefined;
  /** Where it ends its clause. */
  readonly last: Tense | undefined;
}

const NO_TENSE: Verb = { planned: false, tense: undefined, last: undefined };

function readVerb({ kind, key, capital }: Form): Verb {
  if (kind !== 'word' || key.length < 3) return NO_TENSE;
  if (PLANNED.test(key)) return { planned: key.startsWith('nəzərdə'), tense: 'future', last: undefined };
  if (capital || NO_VERB.test(key) || key.length < 4) return NO_TENSE;
  const tense = FUTURE.test(key) || OBLIGED.test(key) ? 'future' : PAST.test(key) ? 'past' : undefined;
  if (tense !== undefined) return { planned: false, tense, last: undefined };
  const last = FINITE_PAST.test(key) ? 'past' : PRESENT.test(key) ? 'present' : undefined;
  return last === undefined ? NO_TENSE : { planned: false, tense, last };
}

function tenseOf(reader: Reader, i: number): Tense | undefined {
  const form = reader.at(i)?.form;
  if (form === undefined) return undefined;
  const { planned, tense, last } = (form.verb ??= readVerb(form)) as Verb;
  if (planned) return isPlanned(reader, i) ? tense : undefined;
  return last !== undefined && endsClause(reader.key(i + 1)) ? last : tense;
}

function endsClause(next: string): boolean {
  return next === '' || next === 'ki' || (next.length === 1 && ',.;:!?”"'.includes(next));
}

function isPlanned(reader: Reader, i: number): boolean {
  return /^(tutul|tutur)/.test(reader.key(i + 1));
}
