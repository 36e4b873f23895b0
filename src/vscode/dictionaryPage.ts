import type * as vscode from 'vscode';
import { type Dictionary, entryDocument, type Holder, type Institution, type TitleEntry } from '../core';
import { dictionaryId, dictionaryPlace } from './dictionaryUri';
import type { Services } from './services';

/** The text of a title's or an institution's page, in the language of the interface. */
export async function dictionaryPage(
  uri: vscode.Uri,
  { titles, words }: Pick<Services, 'titles' | 'words'>,
): Promise<string> {
  const { dictionary } = await titles.get(dictionaryPlace(uri));
  const id = dictionaryId(uri);
  const entry = dictionary.entry(id);
  if (entry !== undefined) return titlePage(entry, dictionary, words);
  const institution = dictionary.institution(id);
  if (institution !== undefined) return institutionPage(institution, dictionary, words);
  return words.t('titles.page.missing', { id });
}

type Words = Services['words'];

function titlePage(entry: TitleEntry, dictionary: Dictionary, words: Words): string {
  const say = words.t.bind(words);
  const language = words.language;
  const institution = entry.institution === undefined ? undefined : dictionary.institution(entry.institution);
  return page(entry.canonical, [
    field(say('titles.field.english'), entry.english),
    field(say('titles.field.category'), say(`category.${entry.category}`)),
    field(say('titles.field.institution'), institution && institutionLine(institution)),
    field(say('titles.field.country'), entry.country && dictionary.countryName(entry.country, language)),
    field(say('titles.field.rank'), entry.rank?.toString()),
    field(say('titles.field.variants'), entry.variants.join('; ')),
    field(say('titles.field.abbreviations'), entry.abbreviations.join(', ')),
    ...entry.former.map((name) => field(say('titles.field.former'), `${name.name}${period(name.from, name.to)}`)),
    entry.definition && `\n${entry.definition[language]}`,
    entry.notes && `\n${entry.notes[language]}`,
    `\n${sourceLine(entry, words)}`,
    holdersList(dictionary.holders(entry.id), dictionary, words),
    correction(entry.id, dictionary, words),
  ]);
}

function institutionPage(institution: Institution, dictionary: Dictionary, words: Words): string {
  const say = words.t.bind(words);
  const parent = institution.parent === undefined ? undefined : dictionary.institution(institution.parent);
  const posts = dictionary.entries.filter((entry) => entry.institution === institution.id);
  return page(institution.canonical, [
    field(say('titles.field.english'), institution.english),
    field(say('titles.field.abbreviations'), institution.abbreviations.join(', ')),
    field(say('titles.field.parent'), parent && institutionLine(parent)),
    field(say('titles.field.variants'), institution.variants.join('; ')),
    ...institution.former.map((name) => field(say('titles.field.former'), `${name.name}${period(name.from, name.to)}`)),
    `\n${sourceLine(institution, words)}`,
    posts.length === 0
      ? undefined
      : `\n## ${say('titles.posts')}\n\n${posts.map((post) => `- ${post.canonical} (${post.english})`).join('\n')}`,
    correction(institution.id, dictionary, words),
  ]);
}

/** The entry as a person would write it in the workspace's `titles.yaml`. */
function correction(id: string, dictionary: Dictionary, words: Words): string | undefined {
  const yaml = entryDocument(id, dictionary);
  if (yaml === undefined) return undefined;
  const [heading, how] = [words.t('titles.page.yaml'), words.t('titles.page.yaml.how')];
  return `\n## ${heading}\n\n${how}\n\n\`\`\`yaml\n${yaml}\`\`\``;
}

function page(heading: string, lines: readonly (string | undefined)[]): string {
  return `# ${heading}\n\n${lines.filter((line) => line !== undefined && line !== '').join('\n')}\n`;
}

function field(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `- **${name}**: ${value}`;
}

function institutionLine({ canonical, english, abbreviations }: Institution): string {
  return [canonical, ...abbreviations, english].join(', ');
}

function sourceLine(row: { source?: string; verified: boolean }, words: Words): string {
  if (row.source === undefined || !row.verified) return words.t('titles.unverified');
  return words.t('titles.source', { source: row.source });
}

function holdersList(holders: readonly Holder[], dictionary: Dictionary, words: Words): string | undefined {
  if (holders.length === 0) return undefined;
  const say = words.t.bind(words);
  const language = words.language;
  const of = (holder: Holder): string => {
    if (holder.of === undefined) return '';
    return dictionary.institution(holder.of)?.canonical ?? dictionary.countryName(holder.of, language);
  };
  const known = (holder: Holder): string => {
    const stated = holder.from !== undefined || holder.to !== undefined;
    const called =
      holder.attestedFrom === undefined && holder.attestedTo === undefined
        ? undefined
        : say('titles.attested', { from: holder.attestedFrom ?? '…', to: holder.attestedTo ?? '…' });
    return [stated ? `${holder.from ?? '…'} – ${holder.to ?? '…'}` : undefined, called].filter(Boolean).join('; ');
  };
  const rows = holders.map((holder) => {
    const owner = of(holder);
    const conflict =
      holder.conflict === undefined ? '' : `\n  ${say('titles.holders.conflict')}: ${holder.conflict[language]}`;
    return `- **${holder.person}**${owner === '' ? '' : `, ${owner}`}: ${known(holder)} (${holder.source})${conflict}`;
  });
  return `\n## ${say('titles.holders')}\n\n${rows.join('\n')}`;
}

function period(from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? '' : ` (${from ?? '…'} – ${to ?? '…'})`;
}
