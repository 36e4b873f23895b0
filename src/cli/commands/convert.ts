import type { OffsetUnit } from '../../core/formats/format';
import { LossLog } from '../../core/formats/loss';
import type { ExportDocument } from '../../core/formats/model';
import { exportOptions, formatOf, oneOf, type RawExportOptions } from '../options';
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

/** `convert`: one data format into another, without articles. Everything in the source counts as reviewed. */
export function convert(args: readonly string[], raw: RawConvert, session: Session): void {
  const from = formatOf(raw.from, true);
  const to = formatOf(raw.to);
  const options = { ...exportOptions(raw, to), unreviewed: true };
  const unit =
    raw.fromUnit === undefined ? undefined : oneOf<OffsetUnit>(raw.fromUnit, ['code-point', 'utf-16'], '--from-unit');
  const log = new LossLog();
  function* documents(): Generator<ExportDocument> {
    for (const document of readDocuments(args, from, { unit }, log, session)) {
      if (document.textOrigin !== 'none' || raw.to === 'jsonl') yield document;
      else log.add('text.absent', document.file);
    }
  }
  const single = from.layout === 'article' || from.layout === 'folder' ? args.length : Infinity;
  writeDocuments(documents(), single, to, options, raw, log, session);
  reportLosses(log, session, raw.strict === true);
}
