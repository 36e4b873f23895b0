import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/mark';
import type { Annotation } from '../../core/annotation/model';
import type { Mention } from '../../core/mention';
import type { TimexValue } from '../../core/timex';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** What is known of the mark under the mouse. Text from files goes in escaped; nothing is trusted. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLE, {
    async provideHover(document, position) {
      const open = await services.articles.ready(document);
      if (open === undefined) return undefined;
      const at = document.offsetAt(position);
      const here = open.marks.filter(({ spans }) => spans.some(({ start, end }) => start <= at && at <= end));
      const shown = here.filter(({ kind }) => kind === 'annotation' || services.suggestions.shown(document.uri));
      const first = shown[0]?.spans[0];
      if (first === undefined) return undefined;
      const blocks = await Promise.all(shown.map((mark) => blockOf(mark, open, services)));
      return new vscode.Hover(blocks, toRange(document, first));
    },
  });
}

async function blockOf(mark: Mark, open: OpenArticle, services: Services): Promise<vscode.MarkdownString> {
  const { words } = services;
  const block = new vscode.MarkdownString();
  const label = words.label(mark.label, services.schemas.get(open.document.uri));
  const base = mark.kind === 'annotation' ? mark.annotation.base : mark.mention.base;
  block.appendMarkdown('**').appendText(label).appendMarkdown('**');
  if (base !== undefined) block.appendText(` — ${base}`);
  const twin = mark.kind === 'suggestion' ? mark.mention : twinOf(mark.annotation, open);
  for (const line of linesOf(mark, twin, words)) block.appendMarkdown('\n\n').appendText(line);
  if (mark.label === 'TITLE') await appendTitle(block, mark, open, services);
  // appendText makes every blank one that does not break, and long lines run out of the hover
  block.value = block.value.replaceAll('&nbsp;', ' ');
  return block;
}

/** What the recogniser says of an annotated place. */
function twinOf(annotation: Annotation, open: OpenArticle): Mention | undefined {
  const [span] = annotation.spans;
  return open.mentions.find((m) => m.start === span?.start && m.end === span.end && m.label === annotation.label);
}

function linesOf(mark: Mark, twin: Mention | undefined, words: Services['words']): string[] {
  const lines: string[] = [];
  if (mark.label !== 'TITLE' && twin?.endings !== undefined && twin.endings.length > 0) {
    lines.push(twin.endings.map(({ surface, tag }) => `-${surface}: ${words.t(`ending.${tag}`)}`).join('; '));
  }
  if (mark.kind === 'suggestion') {
    if (mark.mention.timex !== undefined) lines.push(...timexLines(mark.mention.timex, words));
    if (mark.mention.doubt !== undefined) lines.push(words.t('hover.doubt', { other: mark.mention.doubt }));
    lines.push(words.t('hover.suggestion', { percent: Math.round(100 * mark.mention.confidence) }));
    return lines;
  }
  const { annotation } = mark;
  if (annotation.label === 'DATE') {
    lines.push(
      [annotation.type && words.t(`timex.type.${annotation.type}`), annotation.value ?? '?'].filter(Boolean).join(': '),
    );
    if (twin?.timex !== undefined && twin.timex.value === annotation.value)
      lines.push(...timexLines(twin.timex, words).slice(1));
  }
  lines.push(
    words.t('hover.annotation', { annotator: annotation.annotator, how: words.t(`origin.${annotation.origin}`) }),
  );
  if (annotation.note !== undefined) lines.push(words.t('hover.note', { note: annotation.note }));
  return lines;
}

function timexLines(timex: TimexValue, words: Services['words']): string[] {
  const value =
    timex.value === undefined ? words.t('timex.value.none') : (words.find(`timex.value.${timex.value}`) ?? timex.value);
  const mod = timex.mod === undefined ? '' : `${words.t(`timex.mod.${timex.mod}`)} `;
  const lines = [`${words.t(`timex.type.${timex.type}`)}: ${mod}${value}`];
  const { anchor, reason } = timex;
  if (anchor.kind === 'header' || anchor.kind === 'dateline')
    lines.push(words.t(`timex.anchor.${anchor.kind}`, { date: anchor.date }));
  else if (anchor.kind === 'mention')
    lines.push(words.t('timex.anchor.mention', { text: anchor.value, value: anchor.value }));
  else lines.push(words.t(`timex.anchor.${anchor.kind}`));
  if (reason !== undefined) lines.push(words.t(reason.code, reason.args));
  return lines;
}

async function appendTitle(
  block: vscode.MarkdownString,
  mark: Mark,
  open: OpenArticle,
  services: Services,
): Promise<void> {
  const { words } = services;
  const { dictionary } = await services.engine();
  const span = mark.spans[0];
  const { date } = open.article.header;
  const link = span && dictionary.link(open.article.text, span, { mentions: open.mentions, date });
  if (link === undefined) return;
  const about = dictionary.describe(link, date);
  const line = (text: string): void => {
    block.appendMarkdown('\n\n').appendText(text);
  };
  block
    .appendMarkdown('\n\n---\n\n**')
    .appendText(about.canonical)
    .appendMarkdown('**')
    .appendText(` · ${about.english}`);
  const forms = about.endings.map((tag) => words.t(`ending.${tag}`)).join(', ');
  if (forms !== '') line(`${about.surface}: ${forms}`);
  line(
    [words.t(`category.${about.category}`), about.institution?.canonical, about.institution?.english]
      .filter(Boolean)
      .join(' · '),
  );
  if (about.definition !== undefined) line(about.definition[words.language]);
  for (const { holder, since, until } of about.holders) {
    line(
      words.t('hover.holder', {
        person: holder.person,
        since: since ?? '…',
        until: until ?? '…',
        source: holder.source,
      }),
    );
  }
  for (const remark of about.remarks) line(words.t(`title.note.${remark}`));
}
