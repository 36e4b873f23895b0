import { fold } from '../../azerbaijani/casing';
import { detached } from '../../detached';
import type { Lexicon } from '../../lexicon';
import type { NameLabel } from '../names';
import { answerAlike, AskedForms, type Answers, type BareForms } from './bareForms';
import { baseOf } from './base';
import type { NameForm } from './draft';
import { ownEntity } from './entities';
import { personBase, type Sex } from './people';

interface Known {
  readonly sex: Sex;
  readonly form: NameForm;
  /** What it followed from beside the text. */
  readonly answers: Answers;
}

/** The last word of names as it is written, and how many names of an article end in it. */
interface LastWord {
  /** Which article. */
  article: number;
  count: number;
}

/** A name as it is written, and what was worked out of it. */
export class WrittenName {
  readonly text: string;
  readonly last: LastWord;
  /** One for each label and sex that was asked for: seldom more than one. */
  readonly #known: Known[] = [];

  constructor(text: string, last: LastWord) {
    this.text = text;
    this.last = last;
  }

  /** `sex` is what stands before the name tells, `seen` what the article has. */
  form(label: NameLabel, sex: Sex, seen: BareForms, lexicon: Lexicon): NameForm {
    let at = 0;
    while (at < this.#known.length && (this.#known[at]?.form.label !== label || this.#known[at]?.sex !== sex)) at++;
    const known = this.#known[at];
    if (known !== undefined && answerAlike(known.answers, seen)) return known.form;
    const asked = new AskedForms(seen);
    const form = this.#read(label, sex, asked, lexicon);
    this.#known[at] = { sex, form, answers: asked.answers };
    return form;
  }

  #read(label: NameLabel, sex: Sex, seen: BareForms, lexicon: Lexicon): NameForm {
    const person = label === 'PERSON' ? personBase(this.text, lexicon, { seen, sex }) : undefined;
    const { base, endings } = person ?? baseOf(this.text, label, lexicon, seen);
    const key = fold(base);
    return { label, base, key, endings, doubt: person?.doubt, person, entity: ownEntity(label, key, lexicon) };
  }
}

/** Names kept; a long article has some thousand different ones. */
const KEPT = 20_000;

/** Names as they are written, each once, also for several articles; and the last words of those of the article at hand. */
export class WrittenNames implements BareForms {
  readonly #known = new Map<string, WrittenName>();
  /** By look-up key. */
  readonly #lastWords = new Map<string, LastWord>();
  #article = 0;

  /** Begins an article: it has no names yet. */
  begin(): void {
    this.#article++;
    if (this.#known.size < KEPT) return;
    this.#known.clear();
    this.#lastWords.clear();
  }

  of(text: string): WrittenName {
    let name = this.#known.get(text);
    if (name !== undefined) return name;
    const last = this.#lastWordOf(fold(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('.')) + 1)));
    name = new WrittenName(detached(text), last);
    this.#known.set(name.text, name);
    return name;
  }

  #lastWordOf(key: string): LastWord {
    let last = this.#lastWords.get(key);
    if (last === undefined) this.#lastWords.set(key, (last = { article: this.#article, count: 0 }));
    return last;
  }

  /** The article has the name. */
  see({ last }: WrittenName): void {
    if (last.article !== this.#article) {
      last.article = this.#article;
      last.count = 0;
    }
    last.count++;
  }

  /** How many names of the article end in a word, by its look-up key. */
  count(key: string): number {
    const last = this.#lastWords.get(key);
    return last?.article === this.#article ? last.count : 0;
  }
}
