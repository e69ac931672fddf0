import { IMPORT_LIMIT, LARGEST_FILE } from "@/features/imports/constants";
import { keepFile, removeFile } from "@/features/imports/mutations/files";
import { startFromFile } from "@/features/imports/mutations/start";
import { canImport } from "@/features/imports/permissions";
import { uploadSchema } from "@/features/imports/schema";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isFromOwnPage } from "@/lib/own-origin";
import { isDenied } from "@/lib/permit";
import { problem } from "@/lib/problem";
import { consume } from "@/lib/rate-limit";
import { readUpload } from "@/lib/upload";

/** What the other fields and the parts of a form take beside the file. */
const ENVELOPE = 64 * 1024;

const goTo = (path: string) =>
  new Response(null, { status: 303, headers: { location: `/desk/import${path}` } });

async function receive(request: Request): Promise<Response> {
  const permit = canImport(await getActor());
  if (isDenied(permit)) return problem(403);
  const length = request.headers.get("content-length");
  if (length === null) return problem(411);
  // Told before the body is read: the rest of it goes nowhere.
  if (!(Number(length) <= LARGEST_FILE + ENVELOPE)) return goTo("?problem=large");
  const { ok } = await consume(IMPORT_LIMIT, permit.actor.id);
  if (!ok) return goTo("?problem=often");
  const upload = await readUpload(request, keepFile).catch((error: unknown) =>
    error instanceof Error && error.name === "TooLargeError" ? "large" : "broken",
  );
  if (typeof upload === "string") return goTo(`?problem=${upload}`);
  const { fields, file } = upload;
  if (!file) return goTo("?problem=none");
  const { key, size } = file.kept;
  const source = uploadSchema.safeParse(fields);
  if (size === 0 || !source.success) {
    await removeFile(key);
    return goTo(`?problem=${size === 0 ? "none" : "source"}`);
  }
  try {
    return goTo(`/${await startFromFile(permit, source.data, { file: key, fileName: file.fileName })}`);
  } catch (error) {
    await removeFile(key);
    throw error;
  }
}

/** Takes a list, from an ordinary form. Below /api: the proxy cuts long bodies. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const answer = await whenAvailable(() => receive(request));
  return answer.state === "ok" ? answer.value : problem(503);
}
