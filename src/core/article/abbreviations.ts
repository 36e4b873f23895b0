/**
 * Words that are written with a dot which ends no sentence; lower case. From the usage of Azerbaijani
 * news and reference works: degrees and ranks, units, addresses, references.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'dr prof dos akad ak müəl müh red m mr mrs ms ' +
    'gen polk kap leyt ser st ' +
    'b v s vb və vs bax ş müq məs yəni təq ' +
    'ar az ing rus fr alm lat yun fars türk ' +
    'km m sm mm kq q t l ml ha kv kub min mln mlrd man qəp ' +
    'il iy əs c cild səh nəşr ' +
    'küç pr prosp döng mənz ev kor tel faks ' +
    'no nö dipl inst univ hüq ' +
    'проф др акад им'
  ).split(' '),
);

/** Endings of web names that the news writes as words (`Metbuat.az-a`). */
export const WEB_ENDINGS: ReadonlySet<string> = new Set(
  'az com org net edu gov info tv ru tr ua ge ir uk de fr eu us kz uz io media news biz mil int me co'.split(' '),
);
