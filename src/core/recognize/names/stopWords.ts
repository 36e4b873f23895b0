const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that begin sentences and never a name. */
export const SENTENCE_WORDS = set(
  'bu o həmin belə bütün hər bəzi onun onların onlar bunun bunlar mən biz siz sən bizim sizin mənim amma lakin ancaq çünki əgər hətta həm həmçinin habelə ' +
    'isə artıq hazırda hələ indi sonra əvvəl əvvəlcə daha ən çox az son ötən cari keçən növbəti digər başqa eyni öz kim nə necə niyə beləliklə məsələn xatırladaq ' +
    'qeyd bildirib bildirilib əlavə yəni ilə və ya da də ki üçün görə üzrə barədə haqqında dair bundan ondan buna ona bunu onu bununla onunla heç hamı biri bir ' +
    'iki üç dörd beş bir-biri eləcə əsasən tədbirdə görüşdə mərasimdə çıxışda iclasda sənədə məlumatda nazir təxminən ümumilikdə bildirilir xüsusilə yalnız ' +
    'hansı bunadək indiyədək hələlik budəfəki builki bugünkü burada orada buradan oradan təkcə sanki bəlkə əlbəttə hazırkı beləki belədirsə onda halbuki üstəlik nəticədə qarşıda olan olmuş ',
);

/** Small words that join the parts of a body's name. */
export const ORG_CONNECTORS = set('üzrə adına yanında nömrəli saylı qarşı naminə dair bin');

/** Small words inside names of bodies whose type noun is small too. */
export const ORG_SMALL = set(
  'silahlı hərbi xarici daxili işlər müdafiə mətbuat milli dövlət siyasi regional ali federal mərkəzi sosial iqtisadi ictimai təhlükəsizlik kəşfiyyat maliyyə ədliyyə səhiyyə ' +
    'təhsil mədəniyyət energetika ticarət sənaye nəqliyyat müstəqil birləşmiş beynəlxalq hava dəniz quru sərhəd polis futbol voleybol basketbol minifutbol həndbol şahmat ' +
    'tam orta ümumi musiqi uşaq şəhər rayon kənd qəsəbə icra vilayət dairə tibb xalq demokrat liberal respublikaçı işçi idarə idarəetmə analitik informasiya xəbər ' +
    'xüsusi təyinatlı qoşunları kosmik yardım humanitar dənizi okeanı gömrük vergi miqrasiya nüvə antiterror terror mühafizə reaksiya elmi tədqiqat dini pravoslav katolik gürcü olimpiya texniki əməliyyat baş ' +
    'ictimaiyyətlə əlaqələr bəy xan mübarizə təmas texniki saylı məsələlər məsələləri təcili yardım',
);

/** Small words inside names of happenings. */
export const EVENT_SMALL = set(
  'dünya olimpiya paralimpiya yay qış beynəlxalq illik qlobal regional futbol üzrə klublararası qitələrarası milli biznes iqtisadi diplomatik diplomatiya zirvə sammit media musiqi ' +
    'mübarizə film kino qeyri-rəsmi rəsmi növbədənkənar günlük elmi elmi-praktik gənclər qadınlar voleybol basketbol şahmat həndbol güləş cüdo boks gimnastika futzal karate sambo taekvondo tennis atletika yüngül ağır atıcılıq avarçəkmə üzgüçülük qılıncoynatma çovqan reqbi badminton velosiped güləşi incəsənət kitab ölkələri ölkələrin dövlətlərin dövlət başçılarının qeyri-hökumət təşkilatlarının həmrəylik qurbanlarının anım açıq ' +
    'müdafiə təsərrüfatı qida sənaye sənayesi təhsil turizm tikinti energetika enerji neft qaz neft-qaz tibb səhiyyə ekologiya nəqliyyat texnologiya texnologiyaları innovasiya innovasiyalar ' +
    'moda dizayn xalça rəsm rəqs mahnı teatr rəqəmsal investisiya təhlükəsizlik iqlim sülh mədəniyyət ədəbiyyat poeziya muğam xalq folklor',
);

/** Units that no name goes across. */
export const COORDINATORS = set('və ilə');

/** What tells apart two villages, quarters or mosques of one name: `Aşağı Çəmənli`. */
export const HALVES = set('yuxarı aşağı');

/** What tells the parts of a country or continent apart. */
export const DIRECTIONS = set('şərqi qərbi cənubi şimali mərkəzi orta');

/** The points of the compass. */
export const COMPASS = set('şərq qərb şimal cənub');
