import type { Annotation } from '../../core';
import type { Fix, FixMaker, FixPlace } from '../quickFixes';
import { toRange } from '../ranges';

/** Orphans offered at a time: the list of a whole article's would hide all else. */
const MOST_ORPHANS = 10;
const LONGEST = 40;

/** For marks whose text changed or is gone: attach to the selection, accept the new text, remove. */
export const anchorFixes: FixMaker = (place) => [
  ...place.marks.flatMap((mark) =>
    mark.kind === 'annotation' && mark.annotation.anchor === 'changed' ? changedFixes(mark.annotation, place) : [],
  ),
  ...orphanFixes(place),
];

function changedFixes(annotation: Annotation, { services, open, problems, selection }: FixPlace): Fix[] {
  const { words } = services;
  const [first] = annotation.spans;
  const last = annotation.spans[annotation.spans.length - 1];
  if (first === undefined || last === undefined) return [];
  const range = toRange(open.document, { start: first.start, end: last.end });
  const problem = problems.find(({ code, range: at }) => code === 'anchor.changed' && at.intersection(range));
  const now = annotation.spans.map(({ start, end }) => open.article.text.slice(start, end)).join(' … ');
  const about = { ...(problem && { problem }), arguments: [annotation.id] };
  const other = selection.start < selection.end && !(selection.start === first.start && selection.end === last.end);
  return [
    {
      title: words.t('anchor.fix.accept', { text: short(now) }),
      command: 'aznews.anchor.accept',
      ...about,
      preferred: true,
    },
    ...(other ? [{ title: attachTitle(annotation, words), command: 'aznews.anchor.attach', ...about }] : []),
    { title: removeTitle(annotation, words), command: 'aznews.anchor.remove', ...about },
  ];
}

function orphanFixes({ services, open, problems, selection, asked }: FixPlace): Fix[] {
  const problem = problems.find(({ code }) => code === 'anchor.orphan');
  const selected = open.article.text.slice(selection.start, selection.end).trim();
  if (problem === undefined && !(asked && selected !== '')) return [];
  const orphans = [...open.set.annotations.values()]
    .filter(({ spans, status }) => spans.length === 0 && status === 'accepted')
    // what says the same comes first
    .sort((a, b) => Number(b.quotes.join(' ') === selected) - Number(a.quotes.join(' ') === selected))
    .slice(0, MOST_ORPHANS);
  return orphans.flatMap((annotation): Fix[] => {
    const about = { arguments: [annotation.id], ...(problem && { problem }) };
    return [
      ...(selected === ''
        ? []
        : [{ title: attachTitle(annotation, services.words), command: 'aznews.anchor.attach', ...about }]),
      ...(problem === undefined
        ? []
        : [{ title: removeTitle(annotation, services.words), command: 'aznews.anchor.remove', ...about }]),
    ];
  });
}

type TitleWords = FixPlace['services']['words'];

function attachTitle({ quotes, label }: Annotation, words: TitleWords): string {
  return words.t('anchor.fix.attach', { text: short(quotes.join(' … ')), label });
}

function removeTitle({ quotes, label }: Annotation, words: TitleWords): string {
  return words.t('anchor.fix.remove', { text: short(quotes.join(' … ')), label });
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
