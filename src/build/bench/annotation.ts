import { changedOutside, findAgain, oneChange, openArticle, saveChange, typeLetter } from './annotationWork';
import { ms, time, type Row } from './measure';

/** What annotating costs without an editor: a keystroke, finding marks again, saving one change. */
export function annotationRows(): Row[] {
  const small = time(typeLetter, () => openArticle(10_000, 250), 200);
  const large = time(typeLetter, () => openArticle(200_000, 5000), 200);
  const shifted = time(findAgain, () => changedOutside('shift'));
  const scattered = time(findAgain, () => changedOutside('scattered'));
  const saved = time(saveChange, oneChange);
  return [
    { what: 'keystroke, 10 kB article, 250 marks', figure: ms(small) },
    {
      what: 'keystroke, 200 kB article, 5,000 marks (at most 4 ms at 95 %, 1.5 times the small one)',
      figure: ms(large),
      peer: ms(small),
      ratio: (large.p95 / small.p95).toFixed(2),
    },
    { what: 'find 1,000 marks again in 500 kB after a shift (at most 20 ms)', figure: ms(shifted) },
    { what: 'find 1,000 marks again in 500 kB after 100 scattered edits (at most 300 ms)', figure: ms(scattered) },
    {
      what: 'save one change to a sidecar of 5,000 marks: text written and read back (at most 100 ms)',
      figure: ms(saved),
    },
  ];
}
