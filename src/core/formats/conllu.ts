import type { Entity } from '../annotation/model';
import { CodePoints } from '../article/offsets';
import { formatPartialDate } from '../article/article';
import { TAG_HOLDS } from './conll';
import type { Format, TagScheme } from './format';
import type { LossLog } from './loss';
import type { ExportDocument, ExportMark } from './model';
import { toTags } from './tags';
import { markedSentences, type MarkedSentence } from './tokenRuns';

/**
 * CoNLL-U (universaldependencies.org/format): words in NFC, the entity tag in MISC as `NE=B-LOC`, what
 * belongs to a mention at its first word, and `TokenRange` in code points of the article's text. There
 * is no syntax: every word is `X` and an unspecified dependent (`dep`) of the first.
 */
export const conllu: Format = {
  id: 'conllu',
  extension: 'conllu',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: { ...TAG_HOLDS, document: new Set(['date']), marks: new Set(['id', 'base', 'timex', 'entity', 'provenance']) },
  ownLosses: ['text.characters'],
  *write(documents, options, log) {
    for (const document of documents) {
      const sentences = markedSentences(document);
      const points = new CodePoints(document.text);
      const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
      const parts: string[] = [];
      for (const [i, sentence] of sentences.entries()) {
        const id = identifier(document.id);
        const { date } = document;
        if (i === 0)
          parts.push(
            `# newdoc id = ${id}\n`,
            ...comments({ date: date && formatPartialDate(date), ...versions(document) }),
          );
        parts.push(
          `# sent_id = ${id}-${i + 1}\n`,
          block(document, sentence, points, entities, options.scheme, log),
          '\n',
        );
      }
      // the whole file has to be in NFC, names of files too
      if (parts.length > 0) yield { path: '', text: parts.join('').normalize('NFC') };
    }
  },
};

function versions({ recognizer, guidelines }: ExportDocument): Record<string, string | undefined> {
  return { recognizer, guidelines };
}

function comments(said: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(said).flatMap(([key, value]) =>
    value === undefined ? [] : [`# ${key} = ${value.replace(/\s+/gu, ' ')}\n`],
  );
}

/** Comments hold no blank inside an id, and a slash means something else there. */
function identifier(id: string): string {
  return id.replace(/[\s/%\p{C}]/gu, (sign) => encodeURIComponent(sign));
}

function block(
  document: ExportDocument,
  sentence: MarkedSentence,
  points: CodePoints,
  entities: ReadonlyMap<string, Entity>,
  scheme: TagScheme,
  log: LossLog,
): string {
  const { text } = document;
  const { tokens, runs } = sentence;
  const tags = toTags(
    tokens.length,
    runs.map(({ mark, start, end }) => ({ start, end, label: mark.label })),
    scheme,
  );
  const first = new Map(runs.map((run) => [run.start, run.mark]));
  const rows: string[] = [];
  let plain = '';
  for (const [i, token] of tokens.entries()) {
    const written = text.slice(token.start, token.end);
    const form = written.normalize('NFC');
    if (form !== written) log.add('text.characters', document.file, { span: token, text: written });
    const next = tokens[i + 1];
    const gap = next === undefined ? '' : text.slice(token.end, next.start);
    const glued = next !== undefined && gap === '';
    plain += glued || next === undefined ? form : `${form} `;
    const misc = [
      ...(tags[i] === 'O' ? [] : [`NE=${tags[i] ?? ''}`]),
      ...(first.has(i) ? details(first.get(i), entities) : []),
      ...(glued ? ['SpaceAfter=No'] : []),
      ...(gap !== '' && gap !== ' ' ? [`SpacesAfter=${spaces(gap)}`] : []),
      `TokenRange=${points.fromUnits(token.start)}:${points.fromUnits(token.end)}`,
    ];
    rows.push(`${i + 1}\t${form}\t_\tX\t_\t_\t${i === 0 ? 0 : 1}\t${i === 0 ? 'root' : 'dep'}\t_\t${misc.join('|')}\n`);
  }
  return `# text = ${plain}\n${rows.join('')}`;
}

function details(mark: ExportMark | undefined, entities: ReadonlyMap<string, Entity>): string[] {
  if (mark === undefined) return [];
  const entity = entities.get(mark.entity ?? '');
  const pairs: readonly [string, string | undefined][] = [
    ['MentionId', mark.id],
    ['Base', mark.base?.normalize('NFC')],
    ['TimexType', mark.timex?.type],
    ['TimexValue', mark.timex?.value],
    ['TimexMod', mark.timex?.mod],
    ['TimexQuant', mark.timex?.quant],
    ['TimexFreq', mark.timex?.freq],
    ['EntityId', mark.entity],
    ['EntityLink', entity?.link],
    ['Annotator', mark.annotator],
    ['Origin', mark.origin],
    ['Recognizer', mark.recognizer],
    ['Rule', mark.rule],
    ['Confidence', mark.confidence?.toString()],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${miscValue(value)}`]));
}

/** MISC divides by `|` and knows no line end; blanks at the edges are not seen. */
function miscValue(value: string): string {
  return value
    .replace(/[|%\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
    .trim()
    .replace(/\s+/gu, ' ');
}

/** Blanks as UDPipe writes them. */
function spaces(gap: string): string {
  const names: Readonly<Record<string, string>> = { ' ': '\\s', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  return gap.replace(/[^]/gu, (sign) => names[sign] ?? '\\s');
}
