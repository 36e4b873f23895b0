/** Who decides, and where ids come from: the core itself has no randomness. */
export interface Author {
  readonly annotator: string;
  /** A short random id of letters and digits that begins with a letter. */
  readonly newId: () => string;
  /** Version of the recogniser whose suggestions are decided. */
  readonly recognizer?: string;
}
