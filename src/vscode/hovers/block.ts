import * as vscode from 'vscode';

/** Commands that links in our hovers may run; no other link of a hover runs anything. */
const HOVER_COMMANDS = [
  'aznews.showTitleMentions',
  'aznews.insertCanonicalTitle',
  'aznews.openTitleEntry',
  'aznews.neverSuggest',
] as const;
export type HoverCommand = (typeof HOVER_COMMANDS)[number];

/** Markdown of a hover, written paragraph by paragraph. All text goes in escaped: it may come from files. */
export class HoverBlock {
  readonly #paragraphs: string[] = [];

  /** A paragraph of pieces; empty ones are left out, and so is a paragraph of none. */
  paragraph(...pieces: readonly (string | undefined)[]): this {
    const written = pieces.filter((piece) => piece !== undefined && piece !== '');
    if (written.length > 0) this.#paragraphs.push(written.join(''));
    return this;
  }

  /** A line under the last paragraph, nearer to it than another paragraph; the first of all begins one. */
  line(...pieces: readonly (string | undefined)[]): this {
    const written = pieces.filter((piece) => piece !== undefined && piece !== '').join('');
    const last = this.#paragraphs.at(-1);
    if (written === '' || last === undefined || last === RULE) return this.paragraph(written);
    this.#paragraphs[this.#paragraphs.length - 1] = `${last}  \n${written}`;
    return this;
  }

  /** A paragraph of plain text. */
  text(text: string | undefined): this {
    return this.paragraph(text === undefined ? undefined : escaped(text));
  }

  /** A line between what is above and what comes; none at the beginning or twice. */
  rule(): this {
    if (this.#paragraphs.length > 0 && this.#paragraphs.at(-1) !== RULE) this.#paragraphs.push(RULE);
    return this;
  }

  get isEmpty(): boolean {
    return this.#paragraphs.length === 0;
  }

  toMarkdown(): vscode.MarkdownString {
    const end = this.#paragraphs.at(-1) === RULE ? -1 : undefined;
    const markdown = new vscode.MarkdownString(this.#paragraphs.slice(0, end).join('\n\n'));
    markdown.isTrusted = { enabledCommands: HOVER_COMMANDS };
    return markdown;
  }
}

const RULE = '---';

/** Text that markdown shows as it is. */
export function escaped(text: string): string {
  // appendText makes every blank one that does not break, and long lines run out of the hover
  return new vscode.MarkdownString().appendText(text).value.replaceAll('&nbsp;', ' ');
}

/** Plain text in bold. */
export function bold(text: string): string {
  return `**${escaped(text)}**`;
}

/** Plain text in italics. */
export function italic(text: string): string {
  return `_${escaped(text)}_`;
}

/** A link that runs one of our commands. */
export function commandLink(text: string, command: HoverCommand, args: readonly unknown[], tooltip?: string): string {
  const title = tooltip === undefined ? '' : ` "${tooltip.replace(/["\\\n]/gu, ' ')}"`;
  // brackets end a link's address
  const encoded = encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${escaped(text)}](command:${command}?${encoded}${title})`;
}

/** A link to a page of the web; plain text where the address is none of `https`. */
export function webLink(text: string, address: string): string {
  if (!/^https:\/\/[\w.-]+\/[\w\-.~/%?=&+:@,;]*$/u.test(address)) return escaped(text);
  return `[${escaped(text)}](${address})`;
}
