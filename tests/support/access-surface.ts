// Everything that somebody outside can reach, read from the source: the routes and the server actions.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "../..");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "src/generated" ? [] : listFiles(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(ROOT, file), "utf8");
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function namesOf(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));
}

/** Names of what a file exports as values. */
function exportedNames(file: string): string[] {
  return parse(file).statements.flatMap((node): string[] => {
    if (ts.isExportDeclaration(node)) {
      if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return node.isTypeOnly ? [] : ["*"];
      return node.exportClause.elements.map(({ name }) => name.text);
    }
    if (!isExported(node)) return [];
    if (ts.isFunctionDeclaration(node)) return [node.name?.text ?? "default"];
    if (!ts.isVariableStatement(node)) return [];
    return node.declarationList.declarations.flatMap(({ name }) => namesOf(name));
  });
}

/** The path of a route as its folders have it: groups in brackets are no part of it. */
function pathOf(file: string): string {
  const folders = file.split("/").slice(2, -1);
  return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
}

/** Each route with each method it answers, "GET /desk/people/[id]". */
export function listRoutes(): string[] {
  return listFiles("src/app").flatMap((file) => {
    const name = file.split("/").at(-1) ?? "";
    if (/^page\.tsx?$/.test(name)) return [`GET ${pathOf(file)}`];
    if (!/^route\.tsx?$/.test(name)) return [];
    const exported = exportedNames(file);
    return METHODS.filter((method) => exported.includes(method)).map((method) => `${method} ${pathOf(file)}`);
  });
}

/** Whether a function of its own says that it runs on the server, out of sight of this list. */
function hasHiddenAction(file: string): boolean {
  let isFound = false;
  const visit = (node: ts.Node) => {
    if (ts.isBlock(node)) {
      const [first] = node.statements;
      if (first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)) {
        isFound ||= first.expression.text === "use server";
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return isFound;
}

function isServerFile(file: string): boolean {
  const [first] = parse(file).statements;
  return (
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === "use server"
  );
}

/** Each exported server action by name, with its file; and the files that hide one inside a function. */
export function listActions(): { actions: Map<string, string>; hidden: string[] } {
  const files = listFiles("src").filter((file) =>
    readFileSync(join(ROOT, file), "utf8").includes("use server"),
  );
  const actions = new Map<string, string>();
  for (const file of files.filter(isServerFile)) {
    for (const name of exportedNames(file)) {
      const other = actions.get(name);
      if (other) throw new Error(`Two actions have one name: ${name} in ${other} and ${file}`);
      actions.set(name, file);
    }
  }
  return { actions, hidden: files.filter(hasHiddenAction) };
}
