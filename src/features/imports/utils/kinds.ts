import { WAYS } from "@/features/initiatives/constants";
import type { Taxonomy, Way } from "@/features/initiatives/types";
import { fold } from "@/features/places/utils";

/** Finds kinds and purposes by what lists call them. */
export type KindFinder = {
  /** By key, name in any of our languages, or another word for it. */
  kind: (text: string) => string | null;
  /** By key or name alone. */
  exactKind: (text: string) => string | null;
  purpose: (text: string) => string | null;
  /** What a kind is usually for. */
  usual: (kind: string) => string | null;
};

const singular = (text: string) => text.replace(/(?<=\p{L}{3})s$/u, "").replace(/\bco op/g, "coop");

/** Words that stand for several kinds stand for none. */
function addOnce(map: Map<string, string | null>, name: string, kind: string): void {
  const key = singular(fold(name));
  if (key) map.set(key, map.has(key) && map.get(key) !== kind ? null : kind);
}

export function kindFinder({ kinds, purposes }: Taxonomy): KindFinder {
  const [exact, others] = [new Map<string, string | null>(), new Map<string, string | null>()];
  for (const { key, labels, aka } of kinds) {
    for (const name of [key, ...Object.values(labels)]) addOnce(exact, name, key);
    for (const name of aka) addOnce(others, name, key);
  }
  const usual = new Map(kinds.map(({ key, purpose }) => [key, purpose]));
  const find = (map: Map<string, string | null>, text: string) => map.get(singular(fold(text))) ?? null;
  return {
    kind: (text) => find(exact, text) ?? find(others, text),
    exactKind: (text) => find(exact, text),
    purpose: (text) => purposes.find((purpose) => purpose === fold(text)) ?? null,
    usual: (kind) => usual.get(kind) ?? null,
  };
}

const WAY_WORDS: Record<Way, string> = {
  visit: "visit, visitar",
  buy: "buy, shop, comprar",
  donate: "donate, give, donar",
  volunteer: "volunteer, help, voluntariado",
  join: "join, member, membership, unirse",
};

/** A way to take part by its name. */
export function findWay(text: string): Way | null {
  return WAYS.find((way) => WAY_WORDS[way].split(", ").includes(fold(text))) ?? null;
}

const STATUS_WORDS = {
  active: "active, open, operating, activa, activo, abierta, abierto",
  planning: "planning, in planning, planned, forming, startup, en planeacion, en formacion",
  paused: "paused, on hold, inactive, suspended, en pausa, suspendida, inactiva",
  closed: "closed, dissolved, defunct, permanently closed, completed, cancelled, cerrada, cerrado, disuelta",
} as const;

/** A state of an initiative by its name. */
export function findStatus(text: string): keyof typeof STATUS_WORDS | null {
  const key = fold(text);
  const names = Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[];
  return names.find((name) => STATUS_WORDS[name].split(", ").includes(key)) ?? null;
}

const LANGUAGE_WORDS: Record<string, string> = {
  en: "english, ingles",
  es: "spanish, espanol, castellano",
  pt: "portuguese, portugues",
  ht: "haitian creole, haitian, kreyol, criollo haitiano, creole",
  zh: "chinese, mandarin, cantonese, chino",
  vi: "vietnamese, vietnamita",
  km: "khmer, jemer",
  ru: "russian, ruso",
  fr: "french, frances",
  ar: "arabic, arabe",
  so: "somali",
  it: "italian, italiano",
  pl: "polish, polaco",
  ase: "american sign language, asl, lenguaje de senas",
};

/** The code of a language by its code or name. */
export function findLanguage(text: string): string | null {
  const trimmed = text.trim();
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(trimmed)) return trimmed;
  const key = fold(trimmed);
  return Object.keys(LANGUAGE_WORDS).find((code) => LANGUAGE_WORDS[code]?.split(", ").includes(key)) ?? null;
}

const YES = "yes, y, true, 1, x, public, si, s, verdadero, publico".split(", ");
const NO = "no, n, false, 0, private, falso, privado".split(", ");

/** Yes or no. */
export function findYes(text: string): boolean | null {
  const key = fold(text);
  if (YES.includes(key)) return true;
  return NO.includes(key) ? false : null;
}

/** Several things in one cell. */
export function splitList(text: string): string[] {
  const parts = text.split(/[;|\n]/).length > 1 ? text.split(/[;|\n]/) : text.split(",");
  return parts.map((part) => part.trim()).filter(Boolean);
}
