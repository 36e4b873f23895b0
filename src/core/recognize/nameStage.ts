import { candidatesOf, type NameCandidate, type ProposedNames } from './names';
import { createTagger, parseModel, type TaggerModel } from './tagger';

/** The part of the recogniser that decides which proposals of the rules are names. */
export interface NameStage {
  /** What a paragraph says by itself; opaque, to be kept by the paragraph's text. */
  read(names: ProposedNames): unknown;
  /** Names of each paragraph, in text order, from what `read` gave for all of an article's paragraphs. */
  decide(readings: readonly unknown[]): NameCandidate[][];
  /** Share of right mentions of a rule that no probability goes with; `undefined` where nothing is known. */
  ruleShare(rule: string): number | undefined;
  /** Names the weights; empty for rules alone. */
  readonly model: string;
  /** Why the rules decide alone, in English for the log; `undefined` where the weights were read. */
  readonly trouble?: string;
}

/** The learnt tagger, or the rules alone where the bytes are no model. */
export function nameStage(bytes: Uint8Array): NameStage {
  let model: TaggerModel;
  try {
    model = parseModel(bytes);
  } catch (error) {
    return rulesAlone(error instanceof Error ? error.message : String(error));
  }
  const tagger = createTagger(model);
  return {
    read: (names) => tagger.read(names),
    // what is kept by paragraph came from `read`
    decide: (readings) => tagger.decide(readings as readonly ReturnType<typeof tagger.read>[]),
    ruleShare: (rule) => model.calibration.rules.get(rule),
    model: model.id,
  };
}

function rulesAlone(trouble: string): NameStage {
  return {
    read: candidatesOf,
    decide: (readings) => readings as NameCandidate[][],
    ruleShare: () => undefined,
    model: '',
    trouble,
  };
}
