/** What one group of a robots.txt says to those it names. */
type Rule = { allows: boolean; path: string };

/** Longest pattern that is looked at: none that people write is. */
const LONGEST_PATTERN = 500;

/** The lines of a robots.txt that say something: name in lower case, and value. */
function linesOf(text: string): { name: string; value: string }[] {
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    return name === undefined ? [] : [{ name: name.toLowerCase(), value: (value ?? "").trim() }];
  });
}

/** The rules for a robot of this name: those of the groups that name it, else those for everybody. */
function rulesFor(text: string, robot: string): Rule[] {
  const own: Rule[] = [];
  const everybodys: Rule[] = [];
  let isNamed = false;
  let targets: Rule[][] = [];
  let isStarting = false;
  for (const { name, value } of linesOf(text)) {
    if (name === "user-agent") {
      if (!isStarting) targets = [];
      isStarting = true;
      if (value === "*") targets.push(everybodys);
      if (value.toLowerCase() === robot.toLowerCase()) {
        targets.push(own);
        isNamed = true;
      }
    } else if (name === "allow" || name === "disallow") {
      isStarting = false;
      // An empty "Disallow" forbids nothing.
      if (value !== "") for (const rules of targets) rules.push({ allows: name === "allow", path: value });
    } else isStarting = false;
  }
  return isNamed ? own : everybodys;
}

/** Whether a path fits a pattern, in which * is anything and a $ at the end is the end; without going back and forth. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  const [head = "", ...rest] = parts;
  if (!path.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const tail = parts.at(-1) ?? "";
  return !isWhole || (parts.length === 1 ? path === tail : path.length >= at && path.endsWith(tail));
}

/**
 * Whether a robots.txt (RFC 9309) lets a robot visit a path: the longest pattern that fits decides, and allowing wins
 * between equals.
 * @param robot the name by which it is spoken to
 * @param path with its query
 */
export function isAllowed(text: string, robot: string, path: string): boolean {
  const fitting = rulesFor(text, robot).filter(
    (rule) => rule.path.length <= LONGEST_PATTERN && fits(rule.path, path),
  );
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
  const deciding = fitting.filter((rule) => rule.path.length === longest);
  return deciding.length === 0 || deciding.some(({ allows }) => allows);
}
