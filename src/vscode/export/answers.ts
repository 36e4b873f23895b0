import { ARTICLE_STATUSES, DEFAULT_EXPORT, type EndingPolicy, type ExportOptions, type Format } from '../../core';

export const SCOPES = ['article', 'folder', 'workspace'] as const;
export type Scope = (typeof SCOPES)[number];

export const WHATS = ['decided', 'unreviewed', 'suggestions'] as const;
export type What = (typeof WHATS)[number];

/** Ticks that not every format has. */
export const EXTRAS = ['anyStatus', 'negatives', 'noText', 'bioes', 'twoColumns', 'predictions', 'utf16'] as const;
export type Extra = (typeof EXTRAS)[number];

/** What an export needs to know; the dialog remembers it from one export to the next. */
export interface Answers {
  readonly format: string;
  readonly scope: Scope;
  readonly what: What;
  readonly endings?: EndingPolicy;
  /** Labels that go out; all where absent. */
  readonly labels?: readonly string[];
  /** Other names of labels. */
  readonly rename?: Readonly<Record<string, string>>;
  /** One file an article, of a format that has one for all. */
  readonly perArticle?: boolean;
  /** Shares of train, dev and test, as `80,10,10`; no split where absent. */
  readonly split?: string;
  readonly extras?: readonly Extra[];
  /** Slug of the annotator whose layer goes out; the adjudicated one where absent. */
  readonly layer?: string;
  /** Address of the folder. */
  readonly folder?: string;
}

/** The ticks that mean something for a format. */
export function extrasOf(format: Format): Extra[] {
  const fits: Readonly<Record<Extra, boolean>> = {
    anyStatus: format.training,
    negatives: format.holds.decisions,
    noText: format.textless,
    bioes: format.id === 'conll' || format.id === 'hf' || format.id === 'conllu',
    twoColumns: format.id === 'conll',
    predictions: format.id === 'label-studio',
    utf16: format.id === 'doccano',
  };
  return EXTRAS.filter((extra) => fits[extra]);
}

/** The kinds of marks that can be told apart in a format. */
export function whatsOf(format: Format): What[] {
  return WHATS.filter((what) => format.training || what !== 'unreviewed');
}

/** What the answers mean for the core. Ticks that the format does not have count for nothing. */
export function exportOptionsOf(answers: Answers, format: Format): ExportOptions {
  const has = (extra: Extra): boolean => answers.extras?.includes(extra) === true && extrasOf(format).includes(extra);
  return {
    ...DEFAULT_EXPORT,
    endings: answers.endings,
    suggestions: answers.what === 'suggestions',
    unreviewed: answers.what !== 'decided',
    labels: answers.labels === undefined ? undefined : new Set(answers.labels),
    rename: new Map(Object.entries(answers.rename ?? {})),
    statuses: has('anyStatus') ? new Set(ARTICLE_STATUSES) : undefined,
    negatives: has('negatives'),
    noText: has('noText'),
    scheme: has('bioes') ? 'bioes' : 'iob2',
    twoColumns: has('twoColumns'),
    predictions: has('predictions'),
    unit: has('utf16') ? 'utf-16' : undefined,
  };
}
