/** What is compared: a labelled span in any one unit, with a value for dates. */
export interface Scored {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly value?: string | undefined;
  /** Gold only: the value needs knowledge from outside the article and is not scored. */
  readonly external?: boolean | undefined;
}

/** Counts that add up over articles. */
export interface Counts {
  gold: number;
  found: number;
  strict: number;
  /** Gold spans that some found span of the label overlaps, and the other way round. */
  relaxedGold: number;
  relaxedFound: number;
}

export interface Pair {
  readonly gold?: Scored;
  readonly found?: Scored;
}

export interface ArticleScore {
  readonly byLabel: Map<string, Counts>;
  /** For DATE: relaxed span and the same value. */
  readonly values: { gold: number; found: number; right: number; strict: number; strictRight: number };
  /** What is not strictly right. */
  readonly errors: Pair[];
}

const key = (m: Scored): string => `${m.start}-${m.end}-${m.label}`;
const meets = (a: Scored, b: Scored): boolean => a.label === b.label && a.start < b.end && b.start < a.end;

/** Whether a found mention is right: strict span, label and, for dates that the text settles, value. */
export function isRight(found: Scored, gold: readonly Scored[]): boolean {
  const same = gold.find((g) => key(g) === key(found));
  if (same === undefined) return false;
  return same.label !== 'DATE' || same.external === true || same.value === found.value;
}

/** Compares what was found in one article with its gold. */
export function scoreArticle(gold: readonly Scored[], found: readonly Scored[]): ArticleScore {
  const byLabel = new Map<string, Counts>();
  const counts = (label: string): Counts => {
    let c = byLabel.get(label);
    if (c === undefined) byLabel.set(label, (c = { gold: 0, found: 0, strict: 0, relaxedGold: 0, relaxedFound: 0 }));
    return c;
  };
  const goldKeys = new Map(gold.map((m) => [key(m), m]));
  const foundKeys = new Map(found.map((m) => [key(m), m]));
  const errors: Pair[] = [];
  const values = { gold: 0, found: 0, right: 0, strict: 0, strictRight: 0 };
  for (const g of gold) {
    const c = counts(g.label);
    c.gold++;
    const same = foundKeys.get(key(g));
    const near = same ?? found.find((f) => meets(f, g));
    if (same !== undefined) c.strict++;
    if (near !== undefined) c.relaxedGold++;
    if (g.label === 'DATE' && g.external !== true) {
      values.gold++;
      if (near?.value === g.value) values.right++;
      if (same !== undefined) {
        values.strict++;
        if (same.value === g.value) values.strictRight++;
      }
    }
    if (same === undefined || (g.label === 'DATE' && g.external !== true && same.value !== g.value)) {
      errors.push({ gold: g, found: near ?? found.find((f) => f.start < g.end && g.start < f.end) });
    }
  }
  for (const f of found) {
    const c = counts(f.label);
    c.found++;
    const near = gold.find((g) => meets(f, g));
    if (near !== undefined) c.relaxedFound++;
    if (f.label === 'DATE' && near?.external !== true) values.found++;
    if (!goldKeys.has(key(f)) && !gold.some((g) => f.start < g.end && g.start < f.end)) errors.push({ found: f });
  }
  return { byLabel, values, errors };
}

/** Precision, recall and F1 of counted hits; 0 where nothing is to be found. */
export function prf(
  hitFound: number,
  found: number,
  hitGold: number,
  gold: number,
): { p: number; r: number; f: number } {
  const p = found === 0 ? 0 : hitFound / found;
  const r = gold === 0 ? 0 : hitGold / gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** Adds up the counts of several articles. */
export function total(scores: readonly ArticleScore[]): Pick<ArticleScore, 'byLabel' | 'values'> {
  const byLabel = new Map<string, Counts>();
  const values = { gold: 0, found: 0, right: 0, strict: 0, strictRight: 0 };
  for (const score of scores) {
    for (const [label, c] of score.byLabel) {
      for (const name of [label, 'all']) {
        const sum = byLabel.get(name) ?? { gold: 0, found: 0, strict: 0, relaxedGold: 0, relaxedFound: 0 };
        for (const field of Object.keys(sum) as (keyof Counts)[]) sum[field] += c[field];
        byLabel.set(name, sum);
      }
    }
    for (const field of Object.keys(values) as (keyof typeof values)[]) values[field] += score.values[field];
  }
  return { byLabel, values };
}
