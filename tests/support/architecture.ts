// The rules of the house, checked on the source: who may import whom, and what a feature is made of.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import ts from "typescript";

/** Lowest first. A file imports from its own layer or a lower one. */
const LAYERS = [["lib", "i18n", "generated"], ["components"], ["features"], ["app"]];

/** Lowest first. A feature uses those of lower levels only. */
const FEATURE_LEVELS = [
  ["places", "mail", "revisions", "reports"],
  ["people"],
  ["initiatives"],
  ["board", "plan"],
  ["groups"],
  ["meetings", "talk", "circles"],
  ["gatherings", "minutes"],
  ["conversations", "introductions"],
  ["subscriptions"],
  ["proposals"],
  ["stewards", "freshness", "duplicates", "imports"],
];

const VOCABULARY = [
  ...["data", "mutations", "loaders", "actions", "schema", "permissions", "serializers"],
  ...["types", "constants", "jobs", "emails", "utils", "components"],
];

/** The one folder of a feature that is named after what it does. */
const ENGINES: Record<string, string> = {
  places: "gazetteer",
  initiatives: "map-index",
  board: "board-index",
  meetings: "recurrence",
  introductions: "matching",
  subscriptions: "digest",
  duplicates: "pairing",
  imports: "reading",
  minutes: "lines",
};

export type Violation = { rule: string; file: string; detail: string };

type Import = { to: string; typeOnly: boolean };
type Source = { file: string; text: string; imports: Import[] };

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

function listSources(root: string, folder = "src"): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "src/generated" ? [] : listSources(root, path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

/** The project's file that an import names, or the import as it stands when it names a package. */
function resolveImport(root: string, from: string, name: string): string {
  const path = name.startsWith("@/") ? `src/${name.slice(2)}` : name;
  if (path === name && !name.startsWith(".")) return name;
  const base = path === name ? normalize(join(dirname(from), name)) : path;
  const candidates = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((ending) => base + ending);
  return candidates.find((file) => /\.\w+$/.test(file) && existsSync(join(root, file))) ?? base;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function listImports(root: string, file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ to: resolveImport(root, file, specifier.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const layerOf = (file: string): number => {
  const layer = LAYERS.findIndex((names) => names.includes(file.split("/")[1] ?? ""));
  // What lies in src/ itself (proxy, instrumentation) belongs to the app.
  return layer < 0 ? LAYERS.length - 1 : layer;
};

const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1];
const levelOf = (feature: string) => FEATURE_LEVELS.findIndex((names) => names.includes(feature));

/** Imports that lead upwards: to a higher layer, or to a feature that is not of a lower level. */
function checkDirection({ file, imports }: Source): Violation[] {
  return imports.flatMap(({ to }) => {
    if (!to.startsWith("src/")) return [];
    if (layerOf(to) > layerOf(file)) return [{ rule: "layers", file, detail: `imports ${to}` }];
    const [own, other] = [featureOf(file), featureOf(to)];
    if (!own || !other || own === other || levelOf(other) < levelOf(own)) return [];
    return [{ rule: "levels", file, detail: `${own} may not use ${other}` }];
  });
}

/** Files of a feature that are none of those a feature is made of. */
function checkVocabulary({ file }: Source): Violation[] {
  const feature = featureOf(file);
  if (!feature) return [];
  const part = file.split("/")[3] ?? "";
  const isFolder = file.split("/").length > 4;
  const name = part.replace(/(\.test)?\.tsx?$/, "");
  const known =
    name === ENGINES[feature] || (VOCABULARY.includes(name) && (name !== "components" || isFolder));
  return [
    ...(levelOf(feature) < 0 ? [{ rule: "levels", file, detail: `${feature} has no level` }] : []),
    ...(known ? [] : [{ rule: "vocabulary", file, detail: `a feature has no "${part}"` }]),
  ];
}

const isStore = (file: string) =>
  /^src\/features\/[^/]+\/(data|mutations)(\.ts|\/)/.test(file) && !isTest(file);

/** Prisma outside of where the database is read and written; such files open to the browser. */
function checkDatabase({ file, text, imports }: Source): Violation[] {
  const touches = imports.find(({ to }) => /^@prisma\/|^src\/generated\/prisma|^src\/lib\/db\.ts$/.test(to));
  const opening = text.replace(/^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*/, "");
  return [
    ...(touches && !isStore(file) && !isTest(file) && !file.startsWith("src/lib/")
      ? [{ rule: "prisma", file, detail: `imports ${touches.to}` }]
      : []),
    ...(isStore(file) && !opening.startsWith('import "server-only"')
      ? [{ rule: "server-only", file, detail: 'does not begin with import "server-only"' }]
      : []),
  ];
}

/** Makers of permits besides the permissions of a feature. */
function checkPermits({ file, text, imports }: Source): Violation[] {
  if (/\/permissions(\.ts|\/)/.test(file) || isTest(file) || file === "src/lib/permit.ts") return [];
  const makes = imports.some(({ to }) => to === "src/lib/permit.ts") && /\bdecide\b/.test(text);
  const casts = /\bas (unknown as )?Permit</.test(text) && file !== "src/lib/action/define.ts";
  return makes || casts ? [{ rule: "permits", file, detail: "makes a permit" }] : [];
}

/** Readers of the environment besides the one that checks it. */
function checkEnvironment({ file, text }: Source): Violation[] {
  if (file === "src/lib/env.ts") return [];
  const read = file === "src/instrumentation.ts" ? text.replaceAll("process.env.NEXT_RUNTIME", "") : text;
  return /\bprocess\s*\.\s*env\b|import\.meta\.env\b/.test(read)
    ? [{ rule: "environment", file, detail: "reads process.env" }]
    : [];
}

/** Groups of files that import each other in a circle, by Tarjan's algorithm. Types alone make no circle. */
function checkCycles(sources: Source[]): Violation[] {
  const graph = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.filter((edge) => !edge.typeOnly).map((edge) => edge.to),
    ]),
  );
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const violations: Violation[] = [];
  const visit = (file: string): number => {
    let lowest = index.size;
    index.set(file, lowest);
    const own = lowest;
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, index.get(next) ?? lowest);
    }
    low.set(file, lowest);
    if (lowest !== own) return lowest;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.includes(file)) {
      violations.push({ rule: "cycles", file, detail: circle.join(" → ") });
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return violations;
}

/** Every place under `root`/src that breaks a rule. */
export function findViolations(root: string): Violation[] {
  const sources = listSources(root).map((path): Source => {
    const file = relative(root, join(root, path)).replaceAll("\\", "/");
    const text = readFileSync(join(root, path), "utf8");
    return { file, text, imports: listImports(root, file, text) };
  });
  const checks = [checkDirection, checkVocabulary, checkDatabase, checkEnvironment, checkPermits];
  return [...sources.flatMap((source) => checks.flatMap((check) => check(source))), ...checkCycles(sources)];
}
