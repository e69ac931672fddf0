import type { NamedKind } from "@/features/initiatives/map-index/text/corpus";
import type { Category } from "../types";

type Words = Record<"en" | "es" | "pt" | "ht", string> & { aka: string };

/**
 * What the categories are called and what people type for them, in four languages. Words of the category, not of
 * single things in it: who looks for a cooler does not look for every tool.
 */
const WORDS: Record<Category, Words> = {
  food: {
    en: "Food",
    es: "Comida",
    pt: "Comida",
    ht: "Manje",
    aka: "groceries|meals|pantry|produce|alimentos|despensa|víveres|alimentação|mantimentos|refeições|pwovizyon",
  },
  home: {
    en: "Home and space",
    es: "Vivienda y espacios",
    pt: "Moradia e espaço",
    ht: "Kay ak espas",
    aka: "housing|shelter|rent|room|apartment|space|venue|casa|vivienda|alojamiento|renta|alquiler|cuarto|local|moradia|aluguel|quarto|lojman|lwaye|chanm",
  },
  tools: {
    en: "Tools and equipment",
    es: "Herramientas y equipo",
    pt: "Ferramentas e equipamentos",
    ht: "Zouti ak ekipman",
    aka: "tools|equipment|machines|herramientas|equipo|maquinaria|ferramentas|equipamento|zouti|ekipman|materyèl",
  },
  rides: {
    en: "Rides and delivery",
    es: "Transporte y entregas",
    pt: "Transporte e entregas",
    ht: "Transpò ak livrezon",
    aka: "ride|delivery|transportation|moving help|transporte|aventón|entrega|mudanza|carona|mudança|transpò|livrezon",
  },
  work: {
    en: "Work",
    es: "Trabajo",
    pt: "Trabalho",
    ht: "Travay",
    aka: "job|jobs|employment|hiring|empleo|emprego|vaga|djòb|anplwa",
  },
  skills: {
    en: "Skills and advice",
    es: "Saberes y consejos",
    pt: "Saberes e conselhos",
    ht: "Konesans ak konsèy",
    aka: "advice|expertise|bookkeeping help|legal advice|consejo|asesoría|saberes|conselho|assessoria|konsèy",
  },
  care: {
    en: "Care and company",
    es: "Cuidados y compañía",
    pt: "Cuidados e companhia",
    ht: "Swen ak konpayi",
    aka: "child care|elder care|company|visits|cuidado de niños|cuidados|compañía|guardería|cuidado infantil|companhia|gadri|swen|konpayi",
  },
  interpreting: {
    en: "Interpreting",
    es: "Interpretación",
    pt: "Interpretação",
    ht: "Entèpretasyon",
    aka: "interpreter|translation|translator|intérprete|traducción|traductor|tradução|tradutor|entèprèt|tradiksyon",
  },
  land: {
    en: "Land and growing",
    es: "Tierra y cultivos",
    pt: "Terra e cultivo",
    ht: "Tè ak plantasyon",
    aka: "land|garden plot|farmland|growing|tierra|parcela|cultivo|terra|lote|tè|jaden",
  },
  money: {
    en: "Money and loans",
    es: "Dinero y préstamos",
    pt: "Dinheiro e empréstimos",
    ht: "Lajan ak prè",
    aka: "loan|loans|funding|grant|dinero|préstamo|financiamiento|dinheiro|empréstimo|lajan|prè|finansman",
  },
  learning: {
    en: "Learning",
    es: "Aprendizaje",
    pt: "Aprendizagem",
    ht: "Aprantisaj",
    aka: "class|classes|tutoring|training|workshop|clases|tutoría|taller|capacitación|aulas|oficina|kou|fòmasyon",
  },
  together: {
    en: "Working together",
    es: "Trabajar en conjunto",
    pt: "Trabalhar em conjunto",
    ht: "Travay ansanm",
    aka: "partners|collaboration|joining forces|colaboración|socios|parceria|colaboração|kolaborasyon|patenarya",
  },
};

/** The categories as the text index knows kinds. */
export const CATEGORY_KINDS: readonly NamedKind[] = Object.entries(WORDS).map(
  ([key, { aka, ...labels }]) => ({
    key,
    labels,
    aka: aka.split("|"),
  }),
);
