// Words in English, Spanish, Portuguese and Haitian Creole. Without accents, lower case; "*" stands for any ending.

/** That it cannot wait. */
export const TODAY_WORDS: readonly string[] = [
  ..."today|tonight|right now|urgent*|emergency|asap|immediately|this evening".split("|"),
  ..."hoy|esta noche|ahora mismo|urgente*|urge|emergencia|de inmediato".split("|"),
  ..."hoje|agora mesmo|emergencia|imediatamente".split("|"),
  ..."jodi a|jodia|aswe a|kounye a|ijan|ijans|touswit".split("|"),
];

/** That it is about eating, or a place to sleep. */
export const FOOD_OR_SHELTER_WORDS: readonly string[] = [
  ..."food|meal*|eat|groceries|hungry|formula|shelter|homeless|place to sleep|place to stay|bed for".split(
    "|",
  ),
  ..."comida|comer|alimento*|hambre|albergue|refugio|sin techo|sin hogar|donde dormir|donde quedarme".split(
    "|",
  ),
  ..."refeicao|fome|alimento*|abrigo|sem teto|onde dormir|lugar para dormir".split("|"),
  ..."manje|grangou|abri|san kay|kote pou domi|kote pou m domi".split("|"),
];

/** That it is a safe place from somebody. */
export const SAFE_PLACE_WORDS: readonly string[] = [
  ..."violen*|abus*|safe house|partner hits|unsafe at home".split("|"),
  ..."maltrat*|me pega".split("|"),
  ..."agress*".split("|"),
  ..."vyolans|abi".split("|"),
];
