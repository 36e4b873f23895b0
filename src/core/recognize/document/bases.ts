import { fold } from '../../azerbaijani/casing';
import { detached } from '../../detached';
import type { Lexicon } from '../../lexicon';
import type { NameLabel } from '../names';
import { answerAlike, AskedForms, type Answers, type BareForms } from './bareForms';
import { baseOf } from './base';
import type { Draft } from './draft';
import { personBase, type Sex } from './people';

/** What a name is without its endings. */
type Base = Pick<Draft, 'base' | 'key' | 'endings' | 'doubt' | 'person'>;

interface Known {
  readonly base: Base;
  /** What it followed from beside the text. */
  readonly answers: Answers;
}

/** Names kept; a long article has some thousand different ones. */
const KEPT = 20_000;

/** Base forms of names as they are written; each is worked out once, also for several articles. */
export class Bases {
  readonly #lexicon: Lexicon;
  /** By label and sex, then by text. */
  readonly #known = new Map<string, Map<string, Known>>();
  #size = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** `sex` is what stands before the name tells, `seen` what the article has. */
  of(text: string, label: NameLabel, sex: Sex, seen: BareForms): Base {
    const kind = sex === undefined ? label : `${label} ${sex}`;
    let known = this.#known.get(kind);
    const same = known?.get(text);
    if (same !== undefined && answerAlike(same.answers, seen)) return same.base;
    if (this.#size >= KEPT) {
      this.#known.clear();
      this.#size = 0;
      known = undefined;
    }
    if (known === undefined) this.#known.set(kind, (known = new Map<string, Known>()));
    const asked = new AskedForms(seen);
    const kept = detached(text);
    const base = this.#read(kept, label, sex, asked);
    known.set(kept, { base, answers: asked.answers });
    this.#size++;
    return base;
  }

  #read(text: string, label: NameLabel, sex: Sex, seen: BareForms): Base {
    const person = label === 'PERSON' ? personBase(text, this.#lexicon, { seen, sex }) : undefined;
    const { base, endings } = person ?? baseOf(text, label, this.#lexicon, seen);
    return { base, key: fold(base), endings, doubt: person?.doubt, person };
  }
}
