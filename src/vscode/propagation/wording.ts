import type { Services } from '../services';
import type { Offer } from './index';

/** What an offer would do: `12 more as Person`. */
export function worded({ words, schemas }: Services, { seed, count, uri }: Offer): string {
  const { decision } = seed;
  return decision.kind === 'label'
    ? words.t('propagate.more', { count, label: words.label(decision.label, schemas.get(uri)) })
    : words.t('propagate.moreRejected', { count });
}
