import { open } from "node:fs/promises";
import type { UploadResult } from "@/features/groups/components/documents-view";
import { LARGEST_DOCUMENT, UPLOADS_OF_PERSON } from "@/features/groups/constants";
import { getSeat } from "@/features/groups/data/seats";
import {
  addDocument,
  keepDocument,
  pathOfDocument,
  removeDocumentFile,
} from "@/features/groups/mutations/documents";
import { canKeepMinutes } from "@/features/groups/permissions";
import { fileDocumentSchema } from "@/features/groups/schema/forms";
import { documentType } from "@/features/groups/utils/document-type";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { isFromOwnPage } from "@/lib/own-origin";
import { isDenied, type Permit } from "@/lib/permit";
import { problem } from "@/lib/problem";
import { consume } from "@/lib/rate-limit";
import { readUpload, type Upload } from "@/lib/upload";
import { readSlug } from "@/lib/web-address";

/** What the other fields and the parts of a form take beside the file. */
const ENVELOPE = 64 * 1024;
/** Bytes that are looked at to tell what a file is. */
const LOOKED_AT = 4_096;

type Kept = { key: string; size: number };

async function startOf(key: string): Promise<Uint8Array> {
  const file = await open(pathOfDocument(key));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Gives what arrived to the group. @returns why not, where not */
async function keep(
  permit: Permit<"group.minutes">,
  groupId: string,
  { fields, file }: Upload<Kept>,
): Promise<UploadResult> {
  if (!file || file.kept.size === 0) return "none";
  const about = fileDocumentSchema.safeParse(fields);
  if (!about.success) return "title";
  const { kept, fileName } = file;
  const mediaType = documentType(fileName, await startOf(kept.key));
  if (!mediaType) return "type";
  const name = fileName.split(/[/\\]/).at(-1)?.slice(-200) ?? fileName;
  const stored = { storageKey: kept.key, fileName: name, mediaType, size: kept.size };
  return (await addDocument(permit, groupId, { ...about.data, ...stored })) === "full" ? "full" : "added";
}

async function receive(request: Request, slug: string): Promise<Response> {
  const actor = await getActor();
  const seat = await getSeat(actor, { slug });
  const permit = canKeepMinutes(actor, seat);
  if (!seat || isDenied(permit)) return problem(403);
  const goTo = (result: UploadResult) =>
    new Response(null, {
      status: 303,
      headers: { location: `/groups/${seat.slug}/documents?result=${result}` },
    });
  const length = request.headers.get("content-length");
  if (length === null) return problem(411);
  // Told before the body is read: the rest of it goes nowhere.
  if (!(Number(length) <= LARGEST_DOCUMENT + ENVELOPE)) return goTo("large");
  if (!(await consume(UPLOADS_OF_PERSON, permit.actor.id)).ok) return goTo("often");
  const upload = await readUpload(request, keepDocument).catch((error: unknown) =>
    error instanceof Error && error.name === "TooLargeError" ? "large" : "broken",
  );
  if (typeof upload === "string") return goTo(upload);
  let result: UploadResult = "broken";
  try {
    result = await keep(permit, seat.groupId, upload);
  } finally {
    if (result !== "added" && upload.file) await removeDocumentFile(upload.file.kept.key);
  }
  return goTo(result);
}

/** Takes a file for a group, from an ordinary form. Below /api: the proxy cuts long bodies. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  if (!isFromOwnPage(request)) return problem(403);
  const slug = readSlug((await params).slug) ?? "";
  const answer = await whenAvailable(() => receive(request, slug));
  return answer.state === "ok" ? answer.value : problem(503);
}
