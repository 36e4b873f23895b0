import { BUILTIN_SCHEMA, type ExportDocument, LossLog, type OffsetUnit } from '../../core';
import { Asked } from '../asked';
import { exportOptions, formatOf, oneOf, type RawExportOptions } from '../options';
import { Progress } from '../progress';
import { reportLosses } from '../report';
import type { Session } from '../session';
import { readDocuments } from '../sources';
import { writeDocuments } from './export';

export interface RawConvert extends RawExportOptions {
  readonly from: string;
  readonly to: string;
  readonly out?: string;
  readonly perArticle?: boolean;
  readonly fromUnit?: string;
  readonly strict?: boolean;
}

/**
 * `convert`: one data format into another, without articles. Where the source tells an article's status, training formats
 * take what is done, as in an export; what comes from a format that tells none counts as reviewed.
 */
export function convert(args: readonly string[], raw: RawConvert, session: Session): void {
  const from = formatOf(raw.from, true);
  const to = formatOf(raw.to);
  const options = exportOptions(raw, to);
  const unit =
    raw.fromUnit === undefined ? undefined : oneOf<OffsetUnit>(raw.fromUnit, ['code-point', 'utf-16'], '--from-unit');
  const log = new LossLog();
  const asked = new Asked(options);
  const progress = new Progress(session.host);
  function* documents(): Generator<ExportDocument> {
    for (const document of readDocuments(args, from, { unit }, log, session)) {
      progress.step(document.file);
      asked.see(document, BUILTIN_SCHEMA.labels);
      if (!options.suggestions && !to.training) countSuggestions(document, log);
      if (document.textOrigin !== 'none' || raw.to === 'jsonl') yield document;
      else log.add('text.absent', document.file);
    }
    progress.end();
  }
  const single = from.layout === 'article' || from.layout === 'folder' ? args.length : Infinity;
  writeDocuments(documents(), { count: single, format: to, options, where: raw, log }, session);
  asked.tell(session);
  reportLosses(log, session, raw.strict === true);
}

/** Suggestions stand in the source and would go without a word; training formats count them by themselves. */
function countSuggestions({ marks, file }: ExportDocument, log: LossLog): void {
  const count = marks.filter((mark) => mark.decision === 'suggested').length;
  if (count > 0) log.add('mark.undecided', file, undefined, count);
}
