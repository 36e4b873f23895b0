import { unitAt, type Rule } from '../scan';

/** Where everybody writes. */
const PLATFORMS = /^(?:x|twitter|facebook|instagram|youtube|tiktok|telegram|linkedin|whatsapp)\.com/iu;

/** Web addresses as outlets: `Metbuat.az-a`. An address in full (`www.…`) or of an office is where to look, not who speaks. */
export const webOutlet: Rule = (scan, found) => {
  scan.units.forEach((unit, at) => {
    if (
      unit.kind !== 'web' ||
      unit.text.startsWith('www') ||
      unitAt(scan, at - 1)?.text === '@' ||
      unitAt(scan, at - 1)?.text === '/'
    )
      return;
    if (/\.(?:gov|edu)\./u.test(unit.text) || PLATFORMS.test(unit.text)) return;
    found.add({
      from: at,
      to: at,
      label: 'ORG',
      rule: 'org.web-outlet',
      score: unit.word?.capital === true ? 0.93 : 0.5,
    });
  });
};
