import * as vscode from 'vscode';
import {
  type Annotation,
  type Author,
  editNamed,
  type EntityGroup,
  isEntityLink,
  linkEntity,
  type Named,
  noteEntity,
  renameEntity,
  type Step,
} from '../core';
import { currentAuthor } from './author';
import type { OpenArticle, Services } from './services';
import { sayStep } from './stepWords';
import { UserError } from './userError';

/** A group's annotations under its name. Rejects where nobody has decided any of its mentions. */
export function namedOf(group: EntityGroup): Named {
  const annotations = group.marks.flatMap((mark): Annotation[] =>
    mark.kind === 'annotation' ? [mark.annotation] : [],
  );
  if (annotations.length === 0) throw new UserError('entities.undecided', { name: group.name });
  return { label: group.label, name: group.name, entity: group.entity, annotations };
}

/** Does what a person asks of entities of one article, under their name, and says so. */
export async function changeEntities(
  services: Services,
  open: OpenArticle,
  step: (author: Author) => Promise<Step | undefined> | Step | undefined,
): Promise<void> {
  if (!open.writable) throw new UserError('store.unavailable');
  const author = await currentAuthor(services);
  const done = author && (await step(author));
  if (done === undefined) return;
  await services.store.perform(open.document, done);
  sayStep(services, done, open.document.uri);
}

/** Gives the entity another name; the article's text stays as it is. */
export function renamed(group: EntityGroup, name: string, author: Author): Step | undefined {
  const wanted = name.trim();
  return wanted === '' ? undefined : editNamed(namedOf(group), author, (entity) => renameEntity(entity, wanted));
}

/** Asks for an entity's name. `undefined` where the person gave up. */
export async function askName(services: Services, group: EntityGroup): Promise<string | undefined> {
  return vscode.window.showInputBox({ prompt: services.words.t('entities.rename'), value: group.name });
}

/** Asks for an entity's link; the step that sets it. */
export async function askLink(services: Services, group: EntityGroup, author: Author): Promise<Step | undefined> {
  const link = await vscode.window.showInputBox({
    prompt: services.words.t('entities.link'),
    value: group.entity?.link ?? '',
    placeHolder: 'Q9248',
    validateInput: (typed) =>
      typed.trim() === '' || isEntityLink(typed.trim()) ? undefined : services.words.t('entities.link.invalid'),
  });
  return link === undefined
    ? undefined
    : editNamed(namedOf(group), author, (entity) => linkEntity(entity, link.trim()));
}

/** Asks for an entity's note; the step that sets it. */
export async function askNote(services: Services, group: EntityGroup, author: Author): Promise<Step | undefined> {
  const note = await vscode.window.showInputBox({
    prompt: services.words.t('entities.note'),
    value: group.entity?.note ?? '',
  });
  return note === undefined
    ? undefined
    : editNamed(namedOf(group), author, (entity) => noteEntity(entity, note.trim()));
}
