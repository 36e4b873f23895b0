import { unitAt, type Rule } from '../scan';
import type { Unit } from '../units';

/** Where everybody writes. */
const PLATFORMS = /^(?:x|twitter|facebook|instagram|youtube|tiktok|telegram|linkedin|whatsapp)\.com/iu;

/** Web addresses as outlets: `Metbuat.az-a`. An address in full (`www.…`) or of an office is where to look, not who speaks. */
export const webOutlet: Rule = (scan, found) => {
  for (const at of scan.webs) {
    const { text, word } = scan.units[at] as Unit;
    const sign = unitAt(scan, at - 1)?.text;
    if (text.startsWith('www') || sign === '@' || sign === '/') continue;
    if (/\.(?:gov|edu)\./u.test(text) || PLATFORMS.test(text)) continue;
    const score = word?.capital === true ? 0.93 : 0.5;
    found.add({ from: at, to: at, label: 'ORG', rule: 'org.web-outlet', score });
  }
};
