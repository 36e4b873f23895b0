import type { Reading } from '../names/word';

/** A word that makes a post, a rank or an honour. */
export interface TitleHead {
  /**
   * `post`: of a body or country, bare or possessed (`nazir`, `sədri`); `owned`: only possessed
   * (`rəhbəri`); `rank`: bare beside a name (`polkovnik`); `honour`: needs its first word (`Xalq artisti`).
   */
  readonly kind: 'post' | 'owned' | 'rank' | 'honour';
}

const HEADS: Readonly<Record<TitleHead['kind'], string>> = {
  post:
    'prezident vitse-prezident nazir baş-nazir sədr həmsədr spiker vitse-spiker səfir konsul vitse-konsul kansler vitse-kansler prokuror qubernator vitse-qubernator ' +
    'ombudsman kral kraliça şahzadə əmir sultan padşah şah patriarx papa kardinal yepiskop arxiyepiskop mitropolit şeyxülislam ' +
    'rektor prorektor dekan direktor deputat senator konqresmen attaşe mer vali general-qubernator premyer premyer-nazir dövlət-katibi baş-katib ' +
    'kamerlenqo ravvin imperator dalay-lama cümhurbaşqan qaymaqam müfti',
  owned:
    'rəhbər başçı müavin katib köməkçi müşavir rəis komandan komandir müdir müdirə nümayəndə elçi sözçü təsisçi həmtəsisçi komissar müvəkkil redaktor ' +
    'menecer icraçı məsləhətçi hakimi üzv çempion baş-direktor baş-redaktor vəkil prefekt keşiş inspektor xəzinədar kurator koordinator əlaqələndirici rezident-əlaqələndirici konsul lider',
  rank:
    'general polkovnik mayor kapitan leytenant gizir çavuş marşal feldmarşal admiral polkovnik-leytenant general-mayor general-leytenant general-polkovnik kontr-admiral vitse-admiral kapitan-leytenant ' +
    'akademik professor dosent doktor',
  honour:
    'artist jurnalist rəssam şair yazıçı müəllim həkim memar xadim hüquqşünas qəhrəman məşqçi mühəndis bəstəkar idmançı elm-xadimi inşaatçı kənd-təsərrüfatı',
};

const TABLE = new Map<string, TitleHead>(
  (Object.keys(HEADS) as TitleHead['kind'][]).flatMap((kind) =>
    HEADS[kind].split(' ').map((head) => [head, { kind }] as const),
  ),
);

/** First letters of the heads: endings never change them. */
const BEGINNINGS = new Set([...TABLE.keys()].map((head) => head.slice(0, 3)));

/** Whether a word with this look-up key can be a head at all. */
export function mayBeTitleHead(key: string): boolean {
  return BEGINNINGS.has(key.length > 3 ? key.slice(0, 3) : key);
}

/** The head that a singular reading is. A plural names posts in general and is none. */
export function titleHead(reading: Pick<Reading, 'plural' | 'key'>): TitleHead | undefined {
  return reading.plural ? undefined : postHead(reading.key);
}

/** The head with this look-up key of a stem. */
export function postHead(key: string): TitleHead | undefined {
  return TABLE.get(key);
}
