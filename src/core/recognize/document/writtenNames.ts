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
  readonly label: NameLabel;
  readonly sex: Sex;
  readonly base: Base;
  /** What it followed from beside the text. */
  readonly answers: Answers;
}

/** A name as it is written, and what was worked out of it. */
export class WrittenName {
  readonly text: string;
  /** Look-up key of its last word. */
  readonly lastWord: string;
  /** One for each label and sex that was asked for: seldom more than one. */
  readonly #known: Known[] = [];

  constructor(text: string) {
    this.text = text;
    this.lastWord = fold(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('.')) + 1));
  }

  /** `sex` is what stands before the name tells, `seen` what the article has. */
  base(label: NameLabel, sex: Sex, seen: BareForms, lexicon: Lexicon): Base {
    let at = 0;
    while (at < this.#known.length && (this.#known[at]?.label !== label || this.#known[at]?.sex !== sex)) at++;
    const known = this.#known[at];
    if (known !== undefined && answerAlike(known.answers, seen)) return known.base;
    const asked = new AskedForms(seen);
    const base = this.#read(label, sex, asked, lexicon);
    this.#known[at] = { label, sex, base, answers: asked.answers };
    return base;
  }

  #read(label: NameLabel, sex: Sex, seen: BareForms, lexicon: Lexicon): Base {
    const person = label === 'PERSON' ? personBase(this.text, lexicon, { seen, sex }) : undefined;
    const { base, endings } = person ?? baseOf(this.text, label, lexicon, seen);
    return { base, key: fold(base), endings, doubt: person?.doubt, person };
  }
}

/** Names kept; a long article has some thousand different ones. */
const KEPT = 20_000;

/** Names as they are written, each once, also for several articles. */
export class WrittenNames {
  readonly #known = new Map<string, WrittenName>();

  of(text: string): WrittenName {
    let name = this.#known.get(text);
    if (name !== undefined) return name;
    if (this.#known.size >= KEPT) this.#known.clear();
    name = new WrittenName(detached(text));
    this.#known.set(name.text, name);
    return name;
  }
}
