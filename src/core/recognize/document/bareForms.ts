/** Look-up keys of last words that an article has without endings, and how often it has each. */
export interface BareForms {
  /** 0 for a word that it has not. */
  count(key: string): number;
}

/** What was asked of them, and answered. */
export type Answers = readonly (readonly [key: string, count: number])[];

/** Bare forms that remember what was asked, so that what follows from the answers can be kept for another article. */
export class AskedForms implements BareForms {
  readonly #forms: BareForms;
  readonly answers: [string, number][] = [];

  constructor(forms: BareForms) {
    this.#forms = forms;
  }

  count(key: string): number {
    const count = this.#forms.count(key);
    this.answers.push([key, count]);
    return count;
  }
}

/** Whether another article gives the same answers. */
export function answerAlike(answers: Answers, forms: BareForms): boolean {
  for (const [key, count] of answers) if (forms.count(key) !== count) return false;
  return true;
}
