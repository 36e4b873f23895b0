import * as vscode from 'vscode';
import {
  steps,
  type Annotation,
  applyStep,
  type Author,
  type Change,
  marksOf,
  propagate,
  type PropagationSource,
  propagationTargets,
  type Seed,
  seedOf,
  type Step,
} from '../../core';
import type { OpenArticle, Services } from '../services';

/** What was decided last in an article. */
interface Decided {
  readonly seed: Seed;
  /** The annotation that was decided. */
  readonly decided: string;
}

/** More mentions of what was just decided, waiting for one key. */
export interface Offer extends Decided {
  readonly uri: vscode.Uri;
  /** What was decided about, in its base form. */
  readonly name: string;
  readonly count: number;
}

/** Says of all mentions of an entity what was decided about one: at once, or offered. */
export interface Propagation {
  /** Fires when an offer came or went. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  offer(uri: vscode.Uri): Offer | undefined;
  /** Does a step and, as the setting says, propagates or offers to. Resolves to all that was done, as one step. */
  perform(open: OpenArticle, step: Step, author: Author): Promise<Step>;
  /** Says of all mentions in the article what was decided; nothing where there are no more. */
  take(open: OpenArticle, author: Author, seed: Seed): Promise<Step | undefined>;
  /**
   * What there is to propagate: what is offered; without an offer what follows from an annotation, without one from
   * the last decision, whose other mentions may all stand in other articles.
   */
  seed(open: OpenArticle, from?: Annotation): Seed | undefined;
  /** Forgets the offer and the last decision. */
  withdraw(uri: vscode.Uri): void;
  /** Whether review mode tells of the offers of a document itself. */
  isTold(uri: vscode.Uri): boolean;
  setTold(uri: vscode.Uri, told: boolean): void;
}

/** Keeps one offer and the last decision of each article. */
export class EntityPropagation implements Propagation, vscode.Disposable {
  readonly #offers = new Map<string, Offer>();
  readonly #last = new Map<string, Decided>();
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
    const decided = decisionOf(step);
    const after = decided && afterStep(open, step);
    const seed = decided && after && seedOf(after, decided.after, decided.before?.label);
    const targets = seed && after && how !== 'off' ? propagationTargets(after, seed) : [];
    this.#dropOffer(document.uri);
    if (decided !== undefined && seed !== undefined)
      this.#last.set(document.uri.toString(), { seed, decided: decided.after.id });
    if (decided === undefined || seed === undefined || targets.length === 0) {
      await this.services.store.perform(document, step);
      return step;
    }
    const more = how === 'automatic' ? propagate(open.article.text, seed, targets, author) : undefined;
    if (more !== undefined) {
      const args = { ...step.title.args, count: targets.length };
      const all = steps.together({ key: `${step.title.key}.more`, args }, [step, more]) ?? step;
      await this.services.store.perform(document, all);
      return all;
    }
    await this.services.store.perform(document, step);
    this.#offers.set(document.uri.toString(), {
      uri: document.uri,
      seed,
      decided: decided.after.id,
      name: decided.after.base ?? decided.after.quotes.join(' '),
      count: targets.length,
    });
    this.#changed.fire(document.uri);
    return step;
  }

  async take(open: OpenArticle, author: Author, seed: Seed): Promise<Step | undefined> {
    const { document } = open;
    const step = propagate(open.article.text, seed, propagationTargets(sourceOf(open), seed), author);
    this.#dropOffer(document.uri);
    if (step !== undefined) await this.services.store.perform(document, step);
    return step;
  }

  seed(open: OpenArticle, from?: Annotation): Seed | undefined {
    const { uri } = open.document;
    const offer = this.offer(uri);
    if (offer === undefined && from !== undefined) return seedOf(sourceOf(open), from);
    const last = offer ?? this.#last.get(uri.toString());
    const decided = last && open.set.annotations.get(last.decided);
    if (last === undefined || decided === undefined) return undefined;
    // the store may have given what was decided an entity
    const { entity } = decided;
    return entity === undefined ? last.seed : { ...last.seed, entity };
  }

  withdraw(uri: vscode.Uri): void {
    this.#last.delete(uri.toString());
    this.#dropOffer(uri);
  }

  #dropOffer(uri: vscode.Uri): void {
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

/** An article as the core looks for mentions in it. */
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
