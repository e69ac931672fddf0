// npm run admin -- grant EMAIL ROLE    gives a role; makes the person when nobody has this address
// npm run admin -- revoke EMAIL ROLE   takes it away
// npm run admin -- list                who has which role
import { withDatabase } from "./support/database.mjs";
import { runMain, Stop } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { authSecret } from "./support/secret.mjs";

const ROLES = ["curator", "organizer", "admin"] as const;
type Role = (typeof ROLES)[number];

const USAGE = `Usage: npm run admin -- grant EMAIL ROLE | revoke EMAIL ROLE | list   (roles: ${ROLES.join(", ")})`;

function readAddress(text: string | undefined): string {
  const email = (text ?? "").trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Stop(`That is no e-mail address. ${USAGE}`);
  return email;
}

function readRole(text: string | undefined): Role {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new Stop(`That is no role. ${USAGE}`);
  return role;
}

async function grant(email: string, role: Role): Promise<string> {
  const { grantRoleByCommand } = await import("../src/features/people/mutations/roles");
  const change = await grantRoleByCommand(email, role);
  const promise = role === "organizer" ? " It counts once they promised confidentiality at /account." : "";
  return change === "unchanged" ? `${email} was ${role} already.` : `${email} is ${role} now.${promise}`;
}

async function revoke(email: string, role: Role): Promise<string> {
  const { revokeRoleByCommand } = await import("../src/features/people/mutations/roles");
  const { MissingError } = await import("../src/lib/errors");
  try {
    const change = await revokeRoleByCommand(email, role);
    if (change === "last_admin") throw new Stop("The last admin stays. Make somebody else admin first.");
    return change === "unchanged" ? `${email} was not ${role}.` : `${email} is not ${role} any more.`;
  } catch (error) {
    if (error instanceof MissingError) throw new Stop(`Nobody here has the address ${email}.`);
    throw error;
  }
}

async function list(): Promise<string> {
  const { listRolesByCommand } = await import("../src/features/people/data/people");
  const lines = (await listRolesByCommand()).map(({ email, role, regions, hasPromised }) => {
    const where = regions.length > 0 ? ` (${regions.join(", ")})` : "";
    const waits = role === "organizer" && !hasPromised ? ", has yet to promise confidentiality" : "";
    return `${email}  ${role}${where}${waits}`;
  });
  return lines.join("\n") || "Nobody has a role yet.";
}

function readCommand([command, ...words]: string[]): () => Promise<string> {
  if (command === "list" && words.length === 0) return list;
  if (words.length > 2 || (command !== "grant" && command !== "revoke")) throw new Stop(USAGE);
  const [email, role] = [readAddress(words[0]), readRole(words[1])];
  return () => (command === "grant" ? grant(email, role) : revoke(email, role));
}

runMain(async () => {
  const run = readCommand(process.argv.slice(2));
  await withDatabase(async ({ url }) => {
    await prepareDatabase(url);
    // The app's own code reads these when it is loaded.
    process.env.DATABASE_URL = url;
    process.env.AUTH_SECRET = authSecret();
    console.log(await run());
  });
});
