import * as vscode from 'vscode';
import type { Mark, Mention } from '../../core';
import { HoverBlock } from '../hovers/block';
import { datePart } from '../hovers/date';
import { decisionPart } from '../hovers/decision';
import { detailsPart, nameLinksPart } from '../hovers/details';
import { namePart } from '../hovers/name';
import { personPart } from '../hovers/person';
import type { HoverPart, HoverSubject } from '../hovers/part';
import { titleLinksPart, titlePart } from '../hovers/title';
import { ARTICLE } from '../language';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** What a hover is made of, in the order in which it is read. */
const PARTS: readonly HoverPart[] = [
  titlePart,
  titleLinksPart,
  namePart,
  datePart,
  decisionPart,
  personPart,
  detailsPart,
  nameLinksPart,
];

/** What is known of the mark under the mouse. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLE, {
    async provideHover(document, position) {
      const open = await services.articles.ready(document);
      if (open === undefined) return undefined;
      const at = document.offsetAt(position);
      const { marks } = services.suggestions.seen(document.uri, open);
      const shown = marks.filter(({ spans }) => spans.some(({ start, end }) => start <= at && at <= end));
      const first = shown[0]?.spans[0];
      if (first === undefined) return undefined;
      const blocks = await Promise.all(shown.map((mark) => blockOf({ mark, mention: mentionOf(mark, open), open })));
      return new vscode.Hover(blocks, toRange(document, first));
    },
  });

  async function blockOf(subject: HoverSubject): Promise<vscode.MarkdownString> {
    const block = new HoverBlock();
    for (const part of PARTS) await part(subject, block, services);
    return block.toMarkdown();
  }
}

/** What the recogniser says of a marked place. */
function mentionOf(mark: Mark, open: OpenArticle): Mention | undefined {
  if (mark.kind === 'suggestion') return mark.mention;
  const [span] = mark.annotation.spans;
  return open.mentions.find((m) => m.start === span?.start && m.end === span.end && m.label === mark.label);
}
