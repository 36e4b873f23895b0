import * as vscode from 'vscode';
import { steps, type Annotation, type AttributeSpec, fitsAttribute, setRecord, type Step } from '../../core';
import { registerCommand } from '../command';
import { markOf, placeOf, type Place } from '../place';
import type { Services } from '../services';
import { sayStep } from '../stepWords';
import { UserError } from '../userError';

/** What a mark says besides its label, and what is said of the article as a whole. */
export function register(services: Services): vscode.Disposable {
  const command = (
    id: string,
    run: (place: Place, argument: unknown) => Promise<Step | undefined>,
  ): vscode.Disposable =>
    registerCommand(services, id, async (argument) => {
      const place = await placeOf(services);
      const step = place && (await run(place, argument));
      if (place === undefined || step === undefined) return;
      await services.store.perform(place.open.document, step);
      sayStep(services, step, place.open.document.uri);
    });
  return vscode.Disposable.from(
    command('aznews.editAttributes', (place, id) => {
      const mark = markOf(place, id);
      if (mark?.kind !== 'annotation') throw new UserError('annotate.noAnnotation');
      return editAttributes(services, mark.annotation, place.open.document.uri);
    }),
    command('aznews.editArticleNote', async ({ open, author }) => {
      const note = await vscode.window.showInputBox({
        prompt: services.words.t('article.note'),
        value: open.set.record.note ?? '',
      });
      return note === undefined ? undefined : setRecord(open.set, { note: note === '' ? undefined : note }, author);
    }),
  );
}

type Value = string | number | boolean;

interface Row extends vscode.QuickPickItem {
  readonly spec?: AttributeSpec;
}

/** Offers the attributes of the mark's label one after the other until the person is done; one step for all. */
async function editAttributes(services: Services, annotation: Annotation, uri: vscode.Uri): Promise<Step | undefined> {
  const { words } = services;
  const schema = services.schemas.get(uri);
  const specs = schema.labels.find(({ id }) => id === annotation.label)?.attributes ?? [];
  const label = words.label(annotation.label, schema);
  if (specs.length === 0) throw new UserError('attributes.none', { label });
  const values = new Map<string, Value>(Object.entries(annotation.attributes ?? {}));
  for (;;) {
    const rows: Row[] = specs.map((spec) => ({
      label: spec.name,
      description: values.has(spec.name) ? String(values.get(spec.name)) : words.t('attributes.unset'),
      spec,
    }));
    const done: Row = { label: `$(check) ${words.t('attributes.done')}` };
    const [only] = rows;
    const picked =
      rows.length === 1
        ? only
        : await vscode.window.showQuickPick([...rows, done], { placeHolder: words.t('attributes.which', { label }) });
    if (picked === undefined) return undefined;
    if (picked.spec === undefined) break;
    const value = await askValue(services, picked.spec, values.get(picked.spec.name));
    if (value === undefined && rows.length === 1) return undefined;
    if (value?.kind === 'set') values.set(picked.spec.name, value.value);
    if (value?.kind === 'clear') values.delete(picked.spec.name);
    if (rows.length === 1) break;
  }
  return steps.setAttributes(annotation, values.size === 0 ? undefined : Object.fromEntries(values));
}

type Answer = { readonly kind: 'set'; readonly value: Value } | { readonly kind: 'clear' };

async function askValue({ words }: Services, spec: AttributeSpec, now: Value | undefined): Promise<Answer | undefined> {
  if (spec.type === 'boolean' || spec.type === 'choice') {
    const choices: readonly Value[] = spec.type === 'boolean' ? [true, false] : (spec.choices ?? []);
    const items: (vscode.QuickPickItem & { answer: Answer })[] = choices.map((value) => ({
      label: String(value),
      ...(value === now && { description: words.t('attributes.now') }),
      answer: { kind: 'set', value },
    }));
    items.push({ label: words.t('attributes.clear'), answer: { kind: 'clear' } });
    return (await vscode.window.showQuickPick(items, { placeHolder: spec.name }))?.answer;
  }
  const parse = (typed: string): Value => (spec.type === 'number' ? Number(typed.trim()) : typed);
  const typed = await vscode.window.showInputBox({
    prompt: words.t('attributes.value', { name: spec.name }),
    value: now === undefined ? '' : String(now),
    validateInput: (text) =>
      text.trim() === '' || fitsAttribute(spec, parse(text)) ? undefined : words.t('attributes.number'),
  });
  if (typed === undefined) return undefined;
  return typed.trim() === '' ? { kind: 'clear' } : { kind: 'set', value: parse(typed) };
}
