import { mix } from './hash';

/** Integers, gathered without garbage. */
export class IntBuffer {
  #values = new Int32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#values.length);
    larger.set(this.#values);
    this.#values = larger;
  }
}

/** Hashes of features. */
export class FeatureBuffer extends IntBuffer {
  /** Adds a feature of a kind with a value. */
  add(kind: number, value: number): void {
    this.push(mix(value, kind));
  }
}
