/**
 * Endings of surnames: the Azerbaijani and Russian ones, and those of peoples that the news often names.
 * Behind the last, how many letters must stand before.
 */
const FEMININE = /(?:ova|eva|yeva|skaya|ovaya|naya|qızı)$/u;
const MASCULINE = /(?:ov|ev|yev|oğlu|ski|skiy)$/u;
const NEUTRAL = /(?:zadə|şvili|dze|idze|yants|enko|çuk|soy)$/u;
const SHORTEST = 5;

/** Whether a look-up key ends as surnames do and no other words do. */
export function isRegularSurname(key: string): boolean {
  return key.length >= SHORTEST && (FEMININE.test(key) || MASCULINE.test(key) || NEUTRAL.test(key));
}

export function isFeminineSurname(key: string): boolean {
  return key.length >= SHORTEST && FEMININE.test(key);
}

/** Whether it may be a surname by its ending; other words end so too (`-lı`, `-yan`). */
export function isLikelySurname(key: string): boolean {
  return (
    isRegularSurname(key) ||
    (key.length >= 6 &&
      /(?:l[ıiuü]|yan|ian|dağ|er|son|man|berq|ştayn|iç|viç|ini|elli|ez|es|os|ko|i|bəyli|bəyov)$/u.test(key))
  );
}
