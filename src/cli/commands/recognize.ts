import { CodePoints, formatPartialDate, jsonLine, type Mention, suggestible } from '../../core';
import { readArticle, warn } from '../articles';
import { dateOption } from '../dateOption';
import { articlesOf } from '../inputs';
import type { Session } from '../session';

/** `recognize`: one JSON object a file, offsets in code points of the whole file. */
export function recognize(args: readonly string[], options: { readonly date?: string }, session: Session): void {
  if (options.date !== undefined) dateOption(options.date);
  const { recognizer } = session.host.engine();
  for (const argument of args) {
    session.attempt(() => {
      for (const input of articlesOf(argument, session)) {
        session.attempt(() => {
          const article = readArticle(input, session, options.date);
          const { schema, names } = session.workspaces.of(input.file);
          const { mentions, problems } = recognizer.recognize(article, { userNames: names });
          warn(problems, article.text, input.file, session);
          const points = new CodePoints(article.text);
          session.host.out(
            jsonLine({
              file: input.file,
              date: article.header.date ? formatPartialDate(article.header.date) : null,
              recognizer: recognizer.version,
              mentions: suggestible(mentions, schema).map((mention) => toObject(mention, article.text, points)),
            }),
          );
        }, input.file);
      }
    }, argument);
  }
}

function toObject(mention: Mention, text: string, points: CodePoints): unknown {
  const { start, end, label, base, endings, entity, timex, doubt, rule, confidence } = mention;
  return {
    start: points.fromUnits(start),
    end: points.fromUnits(end),
    label,
    text: text.slice(start, end),
    base,
    value: timex?.value,
    type: timex?.type,
    mod: timex?.mod,
    quant: timex?.quant,
    freq: timex?.freq,
    entity,
    endings: endings?.map(({ surface, tag }) => ({ surface, tag })),
    doubt,
    rule,
    confidence,
  };
}
