import * as vscode from 'vscode';
import { marksOf } from '../../core/annotation/marks';
import type { Annotation, Change, Step } from '../../core/annotation/model';
import { propagate } from '../../core/annotation/propagation/step';
import {
  propagationTargets,
  seedOf,
  type PropagationSource,
  type Seed,
} from '../../core/annotation/propagation/targets';
import { applyStep } from '../../core/annotation/steps/apply';
import type { Author } from '../../core/annotation/steps/author';
import { together } from '../../core/annotation/steps/marks';
import type { OpenArticle, Services } from '../services';

/** More mentions of what was just decided, waiting for one key. */
export interface Offer {
  readonly uri: vscode.Uri;
  readonly seed: Seed;
  /** The annotation that was decided. */
  readonly decided: string;
  readonly count: number;
}

/** Says of all mentions of an entity what was decided about one: at once, or offered. */
export interface Propagation {
  /** Fires when an offer came or went. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  offer(uri: vscode.Uri): Offer | undefined;
  /** Does a step and, as the setting says, propagates or offers to. Resolves to all that was done, as one step. */
  perform(open: OpenArticle, step: Step, author: Author): Promise<Step>;
  /** Does what is offered; without an offer, what follows from an annotation. Nothing where there is nothing to do. */
  take(open: OpenArticle, author: Author, from?: Annotation): Promise<Step | undefined>;
  /** What `take` would propagate. */
  seed(open: OpenArticle, from?: Annotation): Seed | undefined;
  withdraw(uri: vscode.Uri): void;
  /** Whether review mode tells of the offers of a document itself. */
  isTold(uri: vscode.Uri): boolean;
  setTold(uri: vscode.Uri, told: boolean): void;
}

export class EntityPropagation implements Propagation, vscode.Disposable {
  readonly #offers = new Map<string, Offer>();
  readonly #told = new Set<string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly services: Pick<Services, 'settings' | 'store'>) {}

  offer(uri: vscode.Uri): Offer | undefined {
    return this.#offers.get(uri.toString());
  }

  async perform(open: OpenArticle, step: Step, author: Author): Promise<Step> {
    const { document } = open;
    const how = this.services.settings.get('propagate', document.uri);
    const decided = how === 'off' ? undefined : decisionOf(step);
    const after = decided && afterStep(open, step);
    const seed = decided && after && seedOf(after, decided.after, decided.before?.label);
    const targets = seed && after ? propagationTargets(after, seed) : [];
    this.withdraw(document.uri);
    if (decided === undefined || seed === undefined || targets.length === 0) {
      await this.services.store.perform(document, step);
      return step;
    }
    const more = how === 'automatic' ? propagate(open.article.text, seed, targets, author) : undefined;
    if (more !== undefined) {
      const args = { ...step.title.args, count: targets.length };
      const all = together({ key: `${step.title.key}.more`, args }, [step, more]) ?? step;
      await this.services.store.perform(document, all);
      return all;
    }
    await this.services.store.perform(document, step);
    this.#offers.set(document.uri.toString(), {
      uri: document.uri,
      seed,
      decided: decided.after.id,
      count: targets.length,
    });
    this.#changed.fire(document.uri);
    return step;
  }

  async take(open: OpenArticle, author: Author, from?: Annotation): Promise<Step | undefined> {
    const { document } = open;
    const source = sourceOf(open);
    const seed = this.seed(open, from);
    const step = seed && propagate(open.article.text, seed, propagationTargets(source, seed), author);
    this.withdraw(document.uri);
    if (step !== undefined) await this.services.store.perform(document, step);
    return step;
  }

  seed(open: OpenArticle, from?: Annotation): Seed | undefined {
    const offer = this.offer(open.document.uri);
    if (offer === undefined) return from && seedOf(sourceOf(open), from);
    // the store may have given what was decided an entity
    const entity = open.set.annotations.get(offer.decided)?.entity;
    return entity === undefined ? offer.seed : { ...offer.seed, entity };
  }

  withdraw(uri: vscode.Uri): void {
    if (this.#offers.delete(uri.toString())) this.#changed.fire(uri);
  }

  isTold(uri: vscode.Uri): boolean {
    return this.#told.has(uri.toString());
  }

  setTold(uri: vscode.Uri, told: boolean): void {
    if (told) this.#told.add(uri.toString());
    else this.#told.delete(uri.toString());
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

export function sourceOf({ article, mentions, set, marks }: Omit<PropagationSource, 'text'>): PropagationSource {
  return { text: article.text, article, mentions, set, marks };
}

function afterStep(open: OpenArticle, step: Step): PropagationSource {
  const set = applyStep(open.set, step);
  return sourceOf({ ...open, set, marks: marksOf(set, open.mentions) });
}

/** The one annotation about which a step says what it is, or that it is none. */
function decisionOf(step: Step): { readonly before?: Annotation; readonly after: Annotation } | undefined {
  const [change, other] = step.changes.filter(isAnnotation);
  if (change?.after === undefined || other !== undefined) return undefined;
  const { before, after } = change;
  const says = before === undefined || before.status !== after.status || before.label !== after.label;
  return says ? { ...(before !== undefined && { before }), after } : undefined;
}

function isAnnotation(change: Change): change is Change & { kind: 'annotation' } {
  return change.kind === 'annotation';
}
