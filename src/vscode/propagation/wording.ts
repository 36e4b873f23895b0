import type { Services } from '../services';
import type { Offer } from './index';

/** What an offer would do: `12 more “Bakı”`; by then another mark is in front. */
export function worded({ words }: Pick<Services, 'words'>, { seed, count, name }: Offer): string {
  return words.t(seed.decision.kind === 'label' ? 'propagate.more' : 'propagate.moreRejected', { count, name });
}
