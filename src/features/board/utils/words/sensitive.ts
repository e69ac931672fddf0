// Words in English, Spanish, Portuguese and Haitian Creole. Without accents, lower case; "*" stands for any ending.

const IMMIGRATION = [
  ..."immigra*|undocumented|green card|visa|visas|asylum*|refugee*|deport*|ice raid*|ice agent*|daca|tps|u visa|citizenship|work permit".split(
    "|",
  ),
  ..."inmigra*|migracion|migratori*|indocumentad*|sin papeles|tarjeta verde|asilo|refugiad*|deport*|la migra|ciudadania|permiso de trabajo".split(
    "|",
  ),
  ..."imigra*|sem documentos|indocumentad*|cartao verde|asilo|refugiad*|visto|vistos|cidadania|permissao de trabalho".split(
    "|",
  ),
  ..."imigrasyon|san papye|kat vet|azil|refijye|depo*te|depotasyon|viza|sitwayente|pemi travay".split("|"),
];

const EVICTION = [
  ..."evict*|eviction|notice to quit|foreclos*".split("|"),
  ..."desaloj*|lanzamiento judicial|ejecucion hipotecaria".split("|"),
  ..."despejo|despejad*|ordem de despejo".split("|"),
  ..."degepis*|mete deyo|mete m deyo".split("|"),
];

const LEGAL = [
  ..."lawyer*|attorney*|legal|court|probation|parole|arrest*|warrant|jail|prison|custody|restraining order|criminal record|cori|lawsuit|bail".split(
    "|",
  ),
  ..."abogad*|legal*|tribunal|corte|juez|libertad condicional|arrest*|carcel|prision|custodia|orden de restriccion|antecedentes|demanda|fianza".split(
    "|",
  ),
  ..."advogad*|tribunal|juiz|liberdade condicional|pres*o|prisao|cadeia|guarda dos filhos|medida protetiva|processo|fianca".split(
    "|",
  ),
  ..."avoka*|legal|tribinal|jij|pwobasyon|arete|prizon|gad timoun|kosyon".split("|"),
];

/** What says something about somebody's standing with the law or the authorities. */
export const STATUS_WORDS: readonly string[] = [
  ...IMMIGRATION,
  ...EVICTION,
  ..."probation|parole|warrant|criminal record|restraining order|libertad condicional|antecedentes penales|orden de restriccion|liberdade condicional|medida protetiva|pwobasyon".split(
    "|",
  ),
];

/** What needs about rent, health, immigration, law and safety are told by: preset to organizers only. */
export const SENSITIVE_WORDS: Record<
  "rent" | "health" | "immigration" | "legal" | "safety",
  readonly string[]
> = {
  rent: [
    ...EVICTION,
    ..."rent|back rent|rental assistance|landlord|homeless*|utility shutoff|shutoff|mortgage".split("|"),
    ..."renta|alquiler|arriendo|casero|casera|sin hogar|sin techo|hipoteca|corte de luz".split("|"),
    ..."aluguel|aluguer|senhorio|sem teto|hipoteca".split("|"),
    ..."lwaye|met kay|san kay|ipotek".split("|"),
  ],
  health: [
    ..."health|doctor|hospital|medicine|medication|sick|illness|pregnan*|abortion|hiv|cancer|mental|therap*|depress*|addict*|rehab|sober|detox|insulin|disabil*|surgery|overdose|suicid*".split(
      "|",
    ),
    ..."salud|medic*|enferm*|embaraz*|aborto|vih|cancer|terapia|depresion|adiccion*|sobriedad|insulina|discapacidad|cirugia|suicid*".split(
      "|",
    ),
    ..."saude|remedio*|doente|doenca|gravida|gravidez|vicio|deficiencia|cirurgia".split("|"),
    ..."sante|dokte|lopital|medikaman|malad*|ansent|avotman|vih|terapi|depresyon|andikap".split("|"),
  ],
  immigration: IMMIGRATION,
  legal: LEGAL,
  safety: [
    ..."violen*|abus*|unsafe|stalk*|threat*|safe house|protective order|domestic|trafficking|flee|fleeing|afraid of|hiding|escape from|rape*|assault*".split(
      "|",
    ),
    ..."violencia|abus*|maltrat*|amenaza*|acoso|acosador|peligro|trata|huir|huyendo|escapar|violacion|miedo de".split(
      "|",
    ),
    ..."violencia|ameaca*|perigo|fugir|fugindo|estupro|agress*".split("|"),
    ..."vyolans|abi|menas|danje|sove|kache pou|kadejak".split("|"),
  ],
};
