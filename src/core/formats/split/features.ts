import { paragraphsOf } from '../../article/paragraphs';
import { hashOf } from '../hash';
import type { ExportDocument } from '../model';
import { hashWord, signature } from './minhash';

/** What dividing a corpus needs of an article; the text itself is not kept. */
export interface ArticleFeatures {
  readonly id: string;
  readonly file: string;
  readonly textHash: string;
  readonly source: string;
  readonly signature: Uint32Array;
  /** Hashes of long paragraphs, for boilerplate. */
  readonly paragraphs: readonly number[];
  /** Counts by stratum: labels of its marks, its source. */
  readonly strata: ReadonlyMap<string, number>;
}

/** Letters from which a paragraph that stands in two articles of one source is boilerplate. */
const LONG_PARAGRAPH = 60;

export function featuresOf(document: ExportDocument): ArticleFeatures {
  const source = document.fields.source ?? hostOf(document.fields.url) ?? '';
  const strata = new Map([['articles', 1]]);
  if (source !== '') strata.set(`source ${source}`, 1);
  for (const mark of document.marks) {
    if (mark.decision !== 'rejected') strata.set(`label ${mark.label}`, (strata.get(`label ${mark.label}`) ?? 0) + 1);
  }
  const paragraphs = paragraphsOf(document.text, 0).map((paragraph) => paragraph.text.replace(/[\s\p{N}]+/gu, ' '));
  return {
    id: document.id,
    file: document.file,
    textHash: hashOf(document),
    source,
    signature: signature(document.text),
    paragraphs: paragraphs.filter((text) => text.length >= LONG_PARAGRAPH).map((text) => hashWord(text)),
    strata,
  };
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase();
}
