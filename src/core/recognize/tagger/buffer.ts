import { mix } from './hash';

/** Hashes of features, gathered without garbage. */
export class FeatureBuffer {
  #hashes = new Int32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Adds a feature of a kind with a value. */
  add(kind: number, value: number): void {
    if (this.#length === this.#hashes.length) this.#grow();
    this.#hashes[this.#length++] = mix(value, kind);
  }

  at(index: number): number {
    return this.#hashes[index] as number;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#hashes.length);
    larger.set(this.#hashes);
    this.#hashes = larger;
  }
}
