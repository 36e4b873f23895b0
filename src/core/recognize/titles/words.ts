const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words before a head that make the post what it is. `sabiq`, `keçmiş`, `yeni` stay outside (guideline 13). */
export const MODIFIERS = set(
  `baş birinci ikinci üçüncü ali bədii icraçı mətbuat xüsusi daimi rəsmi səlahiyyətli fövqəladə fəxri federal müvəqqəti dövlət aparat böyük kiçik xalq əməkdar milli müxbir həqiqi
  məsul şəxsi hərbi müzəffər ümumi siyasi maliyyə kommersiya texniki inzibati vəliəhd millət prezidentlik elmi daxili-xidmət polis ordu tibb ədliyyə daxili xidmət qərargah birləşmiş
  işlər şöbə sektor kafedra i ii iii icra böyüksəfir xəzinə dövr dövrü keçid edilmiş müəyyən rayon şəhər bələdiyyə komitə aparatı region regional ərazi humanitar fəlsəfə elmləri elmlər əməliyyat əməliyyatlar
  ıv v vı vıı vııı ömürlük marketinq texnologiya texnologiyalar`,
);

/** Portfolios: what stands before `naziri`, in any order, joined by `və` and commas. */
export const PORTFOLIO = set(
  `xarici daxili işlər müdafiə maliyyə iqtisadiyyat iqtisadi iqtisad elm təhsil səhiyyə mədəniyyət gənclər idman ekologiya ətraf mühit təbii sərvətlər ehtiyatlar energetika enerji enerjisi kənd
  təsərrüfatı ərzaq fövqəladə hallar sənayesi sənaye ticarət rəqəmsal inkişaf inkişafı nəqliyyat infrastruktur rabitə kommunikasiya kommunikasiyalar əmək əhalinin sosial müdafiəsi müdafiəsinin ailə
  qadın uşaq turizm ədliyyə təhlükəsizlik təhlükəsizliyi ictimai milli dövlət texnologiya texnologiyalar texnologiyaları innovasiya innovasiyalar rəqəmsallaşma transformasiya su meliorasiya meşə meşələr dəniz
  balıqçılıq investisiya investisiyalar xəzinə büdcə plan planlaşdırma xarici-iqtisadi əlaqələr əlaqələri işləri avropa diaspor din dini strateji müdafiə-sənaye neft qaz mədən mədənçilik metallurgiya
  şəhərsalma tikinti mənzil kommunal regional əməkdaşlıq yerli özünüidarə vergi vergilər gəlirlər məşğulluq miqrasiya immiqrasiya hərbi hava qüvvələri ordu donanma ali orta peşə təhsili qida iqlim dəyişikliyi
  yaşıl hüquq insan hüquqları parlament kino media informasiya siyasət siyasəti birinci baş keçid avropaya inteqrasiya uşaqların kosmik aviasiya logistika səhiyyəsi sahə sahələri sənayesi bərpa yenidənqurma suverenlik qabaqcıl yüksək məsələlər məsələləri
  incəsənət irs tarix dil ittifaqı məcburi köçkünlər qaçqınlar veteranlar meşəçilik aqrar suvarma elektrik atom torpaq urbanizasiya transport daşımalar poçt xidməti xidmətləri statistika aviasiya ticarəti`,
);

/** Heads that one post owns of another: `nazirin müavini`, `Prezidentin köməkçisi`. */
export const DEPENDENT = set(
  'müavin köməkçi nümayəndə müşavir katib elçi rəhbər məsləhətçi sözçü müvəkkil komissar müdir vəkil səfir redaktor',
);

/** Of these, a possessed form alone is no post: it needs what makes it one. */
export const NEEDS_MODIFIER = set('nümayəndə vəkil icraçı üzv redaktor çempion konsul xəzinədar doktor keşiş');

/** What makes of them a post. */
export const MAKES_POST: Readonly<Record<string, ReadonlySet<string>>> = {
  nümayəndə: set('xüsusi daimi səlahiyyətli rəsmi ali'),
  vəkil: set('millət işlər'),
  icraçı: set('baş'),
  keşiş: set('baş'),
  redaktor: set('baş məsul'),
  doktor: set('fəlsəfə elmləri elmlər'),
  konsul: set('baş fəxri'),
  üzv: set('müxbir həqiqi fəxri'),
};

/** Words that count those who hold a post: it is named in general. */
export const COUNTING = set('iki üç dörd beş altı yeddi səkkiz doqquz on neçə hər çox artıq yaxın bütün');

/** Words after which `başçısı` is nobody's title: `dövlət başçısı`. */
export const NO_OFFICE = set(
  'dövlət hökumət ailə dövlətimizin dövlətin ölkənin ölkəmizin hökumətin dövlətinin hökumətinin dövlətlər rəsmi kənd diplomatiya diplomatik',
);

/** Heads that are other things too: bare they need a name beside them. */
export const AMBIGUOUS = set(
  'mer vali şah papa əmir sultan padşah general kapitan mayor kral kraliça şahzadə admiral direktor deputat prokuror konsul sədr həmsədr dekan imperator professor akademik dosent doktor marşal kardinal qubernator',
);

/** Which first words an honour has. */
export const HONOURS: Readonly<Record<string, ReadonlySet<string>>> = {
  artist: set('xalq əməkdar'),
  jurnalist: set('əməkdar'),
  rəssam: set('xalq əməkdar'),
  şair: set('xalq'),
  yazıçı: set('xalq'),
  müəllim: set('əməkdar'),
  həkim: set('əməkdar'),
  memar: set('əməkdar'),
  xadim: set('incəsənət elm mədəniyyət'),
  hüquqşünas: set('əməkdar'),
  qəhrəman: set('milli müharibəsi ittifaqı əmək'),
  məşqçi: set('əməkdar'),
  mühəndis: set('əməkdar'),
  bəstəkar: set('əməkdar'),
};

/** First words of honours, taken with what stands between. */
export const HONOUR_START = set(
  'xalq əməkdar milli vətən müharibəsi sovet ittifaqı sosialist əmək incəsənət elm mədəniyyət',
);
