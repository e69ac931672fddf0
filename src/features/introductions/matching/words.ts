import { tokenize } from "@/features/initiatives/map-index/text/tokens";

export { tokenize };

/** Languages whose words are known here, in the order of the lexicon's columns. */
export const WORD_LANGUAGES = ["en", "es", "pt", "ht"] as const;
export type TextLanguage = (typeof WORD_LANGUAGES)[number];

/** The language of a BCP 47 tag as far as its words are known here. */
export function textLanguage(tag: string): TextLanguage {
  const base = tag.toLowerCase().split("-")[0];
  return WORD_LANGUAGES.find((lang) => lang === base) ?? "en";
}

/** Words that say nothing of what is asked for: those of grammar, and those in which everybody asks and offers. */
const SAYS_NOTHING: Record<TextLanguage, ReadonlySet<string>> = {
  en: new Set(
    (
      "a about after again all also am an and any anyone anything are around as at away back be because been before " +
      "being best better both but by can cannot come could day days did do does doing done each either else enough " +
      "even ever every few first for from get give go going good got great had happy has have having he her here his " +
      "hour hours how i id if ill im in into is it its ive just know last least let like little local long look " +
      "looking lot made make makes many may maybe me might more morning most much must my need needed needs never " +
      "new next no not nothing now of off offer offering offers ok old on once one only or other our ours out over own " +
      "people person please plus put rather ready really right say see seek seeking several she should small so some " +
      "someone something soon still such sure take than thank thanks that the their them then there these they thing " +
      "things this those three through time times to too two until up us use used very want wants was way we week " +
      "weekday weekend weekends weeks well were what when where which while who whole whom whose why will with within " +
      "without would year years yes yet you your able anywhere help helping helps free available usually often per " +
      "four five six ten monday tuesday wednesday thursday friday saturday sunday evening evenings afternoon nights " +
      "group community neighbor neighbors neighborhood family families open share shared sharing able area near twice"
    ).split(" "),
  ),
  es: new Set(
    (
      "a al algo alguien algun alguna algunas algunos ante antes aqui asi aun aunque ayuda ayudar bien buen buena bueno " +
      "busca buscamos busco cada casi como con cual cuando cuanto da dar de del dia dias desde donde dos durante e el " +
      "ella ellos en entre era es esa ese eso esta estaba estamos estan estar este esto estos estoy fin fue gente gracias " +
      "gratis gran grande ha haber hace hacer hacia han hasta hay he hola hora horas hoy ir la las le les lo los lunes " +
      "mas martes me medio mejor menos mes meses mi mis miercoles mucha mucho muchos muy nada necesita necesitamos " +
      "necesito ni no nos nosotros nuestra nuestro nueva nuevo o ofrece ofrecemos ofrezco otra otro otros para pequena " +
      "pequeno pero persona personas poca poco podemos podria por porque primera puede pueden puedo pues que quien " +
      "quiere quiero sabado saber se sea semana semanas ser si sido siempre sin sobre sola somos son soy su sus tal " +
      "tambien tan tanto tarde tardes tener tengo tenemos tiempo tiene tienen toda todas todo todos tres tu un una unas " +
      "uno unos usted va vamos varias varios veces vez viernes voy y ya yo cerca disponible noche noches jueves domingo " +
      "familia familias grupo comunidad vecino vecinos vecina barrio compartir alguno anos ano"
    ).split(" "),
  ),
  pt: new Set(
    (
      "a ainda algo alguem algum alguma ajuda ajudar ao aos aqui as assim ate bem boa bom cada com como da das de dela " +
      "dele depois dia dias do dois dos duas e ela ele eles em entre era essa esse esta estamos estao estar estou eu " +
      "faz fazer foi gente gratis grande ha hoje hora horas isso ja la lhe mais mas me mes meses menos mesmo meu minha " +
      "muita muito na nao nas nem no nos nossa nosso nova novo num o obrigado ofereco oferecemos onde os ou outra outro " +
      "para pela pelo pequena pequeno pessoa pessoas pode podem podemos por porque posso precisa precisamos preciso " +
      "procuramos procuro quando que quem quero se seja sem semana semanas sempre ser seu si so sobre sou sua tambem tem " +
      "temos tenho ter toda todas todo todos tres tu um uma umas uns vai varios vez vezes voce voces sabado domingo " +
      "segunda terca quarta quinta sexta noite tarde manha perto familia familias grupo comunidade vizinho vizinhos bairro"
    ).split(" "),
  ),
  ht: new Set(
    (
      "a ak ale an anpil ansanm ap ba bay bezwen bon chak chache de deja depi disponib dwe e ede en fe gen gratis gwo " +
      "isit jan jodi jou ka kapab ke ki kote kek la lan le li lot m ma mande map men mwa mwen n nan ni nou o ofri ou oswa " +
      "pa pi piti plis pou pral pran sa se semen si sou sitou swa ta tan te tou tout ti toujou vle vin w wi y yo yon youn " +
      "fanmi gwoup kominote vwazen vwazinaj moun lendi madi mekredi jedi vandredi samdi dimanch le swe maten"
    ).split(" "),
  ),
};

/** Whether a word says nothing by itself in its language. */
export function saysNothing(word: string, lang: TextLanguage): boolean {
  return word.length < 2 || /^\d+$/.test(word) || SAYS_NOTHING[lang].has(word);
}

/** Endings, longest first, and how much has to be left of a word for one to be taken off. */
const ENDINGS: Record<TextLanguage, { endings: readonly string[]; least: number }> = {
  en: { endings: ["ings", "ing", "ers", "er", "ed", "es", "s", "e"], least: 3 },
  es: {
    endings: [
      ...["aciones", "acion", "iendo", "ando", "adoras", "adores", "adora", "ador", "amos", "emos", "imos"],
      ...["adas", "ados", "ada", "ado", "idas", "idos", "ida", "ido", "ar", "er", "ir", "as", "os", "es"],
      ...["a", "o", "e", "s"],
    ],
    least: 3,
  },
  pt: {
    endings: [
      ...["acoes", "acao", "ando", "endo", "indo", "adoras", "adores", "adora", "ador", "amos", "emos"],
      ...["adas", "ados", "ada", "ado", "oes", "ao", "ar", "er", "ir", "as", "os", "es", "a", "o", "e", "s"],
    ],
    least: 3,
  },
  // Creole words do not bend.
  ht: { endings: [], least: 0 },
};

/** The form in which the forms of a word meet: "baking", "bakes" and "baker"; "enseñar" and "enseñanza" do not. */
export function stemIn(word: string, lang: TextLanguage): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const base = lang === "en" && word.endsWith("ies") ? `${word.slice(0, -3)}y` : word;
  const { endings, least } = ENDINGS[lang];
  const ending = endings.find((end) => base.endsWith(end) && base.length - end.length >= least);
  if (ending === undefined || (ending === "s" && base.endsWith("ss"))) return base;
  const left = base.slice(0, -ending.length);
  const isDoubled = lang === "en" && ending !== "s" && /([bdgklmnprt])\1$/.test(left);
  return isDoubled ? left.slice(0, -1) : left;
}
