import type { Category } from "../../types";

/**
 * Words that tell what a note is about, in English, Spanish, Portuguese and Haitian Creole. Without accents, lower
 * case; "*" stands for any ending.
 */
export const CATEGORY_WORDS: Record<Category, readonly string[]> = {
  food: [
    ..."food*|meal*|grocer*|pantry|vegetable*|fruit|bread|eat|dinner|lunch|breakfast|cook*|hungry|formula|milk|eggs".split(
      "|",
    ),
    ..."comida*|alimento*|despensa|verdura*|fruta*|pan|cena|almuerzo|desayuno|cocinar|hambre|leche|huevos|mercado".split(
      "|",
    ),
    ..."refeic*|mantimento*|legume*|pao|jantar|almoco|cozinhar|fome|leite|ovos|cesta basica".split("|"),
    ..."manje|legim|fwi|grangou|let|ze|pwovizyon|diri".split("|"),
  ],
  home: [
    ..."home|house|housing|apartment|room|rooms|rent|roommate*|landlord|shelter|sofa|couch|bed|space|office space|storage|hall|kitchen space|shared kitchen|meeting room|evict*".split(
      "|",
    ),
    ..."casa|vivienda|apartamento|cuarto|habitacion*|alquiler|renta|arriendo|albergue|refugio|cama|espacio|local|salon|bodega|desalojo".split(
      "|",
    ),
    ..."moradia|quarto|aluguel|abrigo|espaco|sala|deposito|despejo".split("|"),
    ..."kay|lojman|apatman|chanm|lwaye|abri|kabann|espas|depo|sal".split("|"),
  ],
  tools: [
    ..."tool*|equipment|cooler|freezer|fridge|refrigerator|machine*|ladder|drill|saw|computer*|laptop*|printer*|stove|oven|furniture|chair*|table*|fence|tent*|bike*|bicycle*|sewing|repair*|wheelchair".split(
      "|",
    ),
    ..."herramienta*|equipo*|nevera|refrigerador*|congelador*|maquina*|escalera|taladro|sierra|computadora*|impresora|estufa|horno|mueble*|silla*|mesa*|cerca|carpa*|bicicleta*|reparar|arreglar".split(
      "|",
    ),
    ..."ferramenta*|equipamento*|geladeira|freezer|escada|furadeira|serra|computador*|impressora|fogao|forno|moveis|cadeira*|consertar".split(
      "|",
    ),
    ..."zouti*|ekipman|frijide|machin|nechel|odinate|enprimant|recho|meb|chez|tab|bisiklet|repare".split("|"),
  ],
  rides: [
    ..."ride*|drive|driver|truck|van|car|deliver*|moving|move boxes|pick up|pickup|transport*|haul*|carpool*".split(
      "|",
    ),
    ..."transporte|llevar|viaje|aventon|chofer|camion*|camioneta|carro|auto|entrega*|repartir|mudanza|recoger".split(
      "|",
    ),
    ..."carona|motorista|caminhao|van|entregar|mudanca|buscar".split("|"),
    ..."transpo|woulib|chofe|kamyon|machin pou|livrezon|demenaje".split("|"),
  ],
  work: [
    ..."job|jobs|work|worker*|hire|hiring|employ*|wage*|shift*|bookkeep*|clean*|electrician|plumb*|carpent*|paint*|contract*|gig".split(
      "|",
    ),
    ..."trabajo*|empleo*|contratar|sueldo|turno*|contabilidad|limpieza|electricista|plomer*|carpinter*|pintar|pintor*".split(
      "|",
    ),
    ..."emprego*|trabalho*|contratar|salario|limpeza|faxina|eletricista|encanador|carpinteiro|pintor".split(
      "|",
    ),
    ..."djob|travay|anplwa*|anboche|netwayaj|elektrisyen|plonbye|chapant*".split("|"),
  ],
  skills: [
    ..."skill*|advice|help with|legal|lawyer|attorney|tax|taxes|website*|design*|grant writing|bylaws|accounting|mentor*|immigration|paperwork|form|forms|budget*|translate a".split(
      "|",
    ),
    ..."consejo*|asesor*|abogad*|legal|impuestos|pagina web|diseno|estatutos|contador*|mentor*|inmigracion|tramite*|formulario*|presupuesto".split(
      "|",
    ),
    ..."conselho*|advogad*|imposto*|site|contador|imigracao|formulario*|orcamento".split("|"),
    ..."konsey|avoka|taks|sit entenet|kontab|imigrasyon|fom|fomile".split("|"),
  ],
  care: [
    ..."care|child care|childcare|babysit*|elder*|company|visit*|lonely|sick|health|doctor|medicine|therap*|grief|pet|pets|dog|cat|respite|support group|diaper*".split(
      "|",
    ),
    ..."cuidado*|cuidar|ninera|guarderia|ninos|compania|visita*|enferm*|salud|medico|doctor*|medicina*|terapia|mascota*|perro|gato|panales".split(
      "|",
    ),
    ..."cuidado*|baba|creche|criancas|companhia|doente|saude|remedio*|terapia|cachorro|fraldas".split("|"),
    ..."swen|gadri|timoun|konpayi|vizit|malad|sante|dokte|medikaman|chen|kouchet".split("|"),
  ],
  interpreting: [
    ..."interpret*|translat*|asl|sign language|bilingual".split("|"),
    ..."interprete*|interpretacion|traduc*|bilingue|lengua de senas".split("|"),
    ..."traducao|traduzir|tradutor*|interpretacao".split("|"),
    ..."entepret*|tradui*|tradiksyon|tradikte".split("|"),
  ],
  land: [
    ..."land|garden*|farm*|plot|acre*|soil|compost|seed*|seedling*|plant*|orchard|greenhouse|growing".split(
      "|",
    ),
    ..."tierra|terreno*|jardin*|huert*|finca|granja|parcela|abono|composta|semilla*|planta*|invernadero|sembrar|cultivo*".split(
      "|",
    ),
    ..."terra|jardim|horta|fazenda|terreno|adubo|semente*|muda|mudas|estufa de plantas".split("|"),
    ..."te pou|jaden|fem|semans|plant|konpos".split("|"),
  ],
  money: [
    ..."money|loan*|fund*|donat*|grant|grants|invest*|capital|bill|bills|debt|credit|savings|cash".split("|"),
    ..."dinero|prestamo*|fondo*|donacion*|donativo*|subvencion|inversion|capital|factura*|deuda*|credito|ahorro*".split(
      "|",
    ),
    ..."dinheiro|emprestimo*|fundo*|doacao|investimento|conta|contas|divida*|poupanca".split("|"),
    ..."lajan|prete lajan|fon|donasyon|envestisman|bil|det|kredi|ekonomi".split("|"),
  ],
  learning: [
    ..."learn*|teach*|class|classes|course*|workshop*|training|tutor*|lesson*|english class*|esl|homework|study".split(
      "|",
    ),
    ..."aprender|ensen*|clase*|curso*|taller*|capacitacion|tutor*|leccion*|tarea|tareas|estudi*|ingles".split(
      "|",
    ),
    ..."aula|aulas|ensin*|oficina|treinamento|reforco|licao|estud*".split("|"),
    ..."aprann|anseye|klas|kou|fomasyon|leson|devwa|etidye".split("|"),
  ],
  together: [
    ..."partner*|collaborat*|together|co op|coop|cooperative|members|volunteer*|join us|organize|organizing|meeting".split(
      "|",
    ),
    ..."colaborar|juntos|juntas|cooperativa*|socias|socios|voluntari*|organizar|alianza".split("|"),
    ..."parceria|parceiro*|juntos|cooperativa*|voluntario*|organizar".split("|"),
    ..."ansanm|kolabore|koperativ|volonte|oganize".split("|"),
  ],
};
