import type { Reading } from './word';

export type NounKind = 'org' | 'place' | 'event';

/** A noun that tells what a name names. */
export interface TypeNoun {
  readonly kind: NounKind;
  /** It makes a name also when written small (`Füzuli rayonu`); else only with a capital (`Milli Qəhrəman Günü`). */
  readonly small: boolean;
  /** A name may end in it without the possessive (`Kapital Bank`, `Baş Prokurorluq`). */
  readonly bare: boolean;
}

/** `*` behind a noun: only with a capital; `=`: also without possessive, then with a capital. */
const NOUNS: Readonly<Record<NounKind, string>> = {
  org:
    'nazirlik= direktorluq= müfəttişlik= xəzinədarlıq= sovet* koalisiya= arxiv= komitə= agentlik= xidmət= idarə şöbə departament= administrasiya= aparat* prokurorluq= məhkəmə= palata= kollegiya məclis= ' +
    'parlament= seym= senat= duma= rada* assambleya= hökumət* kabinet* qərargah* komandanlıq ordu qoşun qüvvə qvardiya korpus polis* ' +
    'partiya= ittifaq= birlik= təşkilat= assosiasiya= federasiya= konfederasiya= fond= cəmiyyət= hərəkat= cəbhə* alyans= icma= şura= komissiya= büro= ' +
    'universitet= institut= akademiya= məktəb litsey= gimnaziya= kollec= konservatoriya= fakültə kafedra bağça texnikum ' +
    'xəstəxana= klinika= poliklinika= muzey= qalereya= teatr= filarmoniya= kitabxana= sirk= kinoteatr= inspeksiya= seminariya mədrəsə dispanser= hospital= meriya= mərkəz= laboratoriya observatoriya ansambl orkestr kapella xor* ' +
    'şirkət= korporasiya= holdinq= bank= konsern= konsorsium= konqlomerat= zavod fabrik kombinat birja= metropoliten= aviaşirkət hava-yolları* ' +
    'kinostudiya= teleşirkət= kəşfiyyat* klub= komanda* milli yığma seçmə qəzet= jurnal= telekanal= televiziya= radio= portal= nəşriyyat= studiya= ' +
    'səfirlik= konsulluq= nümayəndəlik= missiya* katiblik= ofis= bələdiyyə= hakimiyyət* səhm* nümayəndəliyi kilsə patriarxlıq yepiskopluq ' +
    'qrup* qoruq* liman* dəstə* briqada* diviziya* batalyon* alay* eskadron* təsərrüfat* kooperativ* supermarket= kompaniya= platforma* monastır* yollar* prezidentlik* başqanlıq* şəbəkə* gəmiçilik= heyət* filial ev*',
  place:
    'rayon= şəhər= kənd= qəsəbə= vilayət= əyalət= ştat= bölgə= region= dairə= ada= arxipelaq= yarımada= çay= dəniz= okean= göl= dağ= dağlar= təpə* düz* vadi= körfəz= buxta= boğaz= kanal* ' +
    'küçə= prospekt= meydan= xiyaban= park= bağ* bulvar= stadion= arena= aeroport= stansiya= vağzal= saray= məscid= məbəd= türbə= qala= qəsr= körpü= magistral= ' +
    'kompleks= abidə* düşərgə= məhəllə= massiv* yaylaq* şəlalə= mağara= səhra= dəhliz= zolaq= kanton= qəza= anbar* su-anbarı meteostansiya= terminal= qapı imperiya* hamam* karvansara* qəbiristanlıq* kvartal= mikrorayon= malikanə= bazilika= katedral= sinaqoq= xanlıq= məntəqə* mehmanxana= otel= hotel= stedium= sahil= qitə= mahal kurort= yol* yarımkürə* mədən* yatağı yataq= qüllə= vulkan= aşırım= kəmər* marşrut* aes= ses= ies= dres= silsilə= tunel= həbsxana= zona* yüksəklik',
  event:
    'müharibə= çempionat= birincilik= kubok= superkubok= liqa= bundesliqa= superliqa= sammit= zirvə* forum= konfrans= sessiya= festival= bayram= oyunlar= olimpiada= universiada= spartakiada= yarımmarafon= hakaton= turnir= sərgi= konqres= qurultay= simpozium= ' +
    'gün* soyqırım= faciə= qətliam= əməliyyat= inqilab= parad= qran-pri marafon= müsabiqə* həftə* münaqişə= oyun= yürüş* dueli* reqata= assambleya* görüş* toplantı* savaş= biennale= yarmarka= zəfər* dialoq* çərşənbə döyüş',
};

const TABLE = buildTable();

function buildTable(): Map<string, TypeNoun> {
  const table = new Map<string, TypeNoun>();
  for (const kind of Object.keys(NOUNS) as NounKind[]) {
    for (const entry of NOUNS[kind].split(' ')) {
      const noun = entry.replace(/[*=]$/u, '');
      const known = table.get(noun);
      if (known === undefined) table.set(noun, { kind, small: !entry.endsWith('*'), bare: entry.endsWith('=') });
    }
  }
  return table;
}

/** First letters of the nouns: endings never change them. */
const BEGINNINGS = new Set([...[...TABLE.keys()].map((noun) => noun.slice(0, 3)), 'evi']);

/** Whether a word with this look-up key can be a type noun at all. */
export function mayBeTypeNoun(key: string): boolean {
  return BEGINNINGS.has(key.length > 3 ? key.slice(0, 3) : key);
}

/** The type noun that a reading is: with the possessive of the third person, or bare where the noun may be. */
export function typeNoun(reading: Reading): TypeNoun | undefined {
  // `Tikiş Evi`, but not `Evdə`
  if (reading.key === 'ev' && reading.possessive !== 'poss3') return undefined;
  // `Tovuz döyüşləri`, but not `döyüş gəmisi`
  if (reading.key === 'döyüş' && !(reading.plural && reading.possessive === 'poss3')) return undefined;
  return TABLE.get(reading.key);
}
