import { type EncodedPhoto, encodePhoto } from "./encode";
import { LARGEST_FILE } from "./limits";

/** What a form takes beside its file, in bytes: texts, and the parts of the form. */
const ENVELOPE = 256 * 1024;

/** Why there is no photo: nothing was chosen, the file is too large, no picture, or one that can't be read. */
export type PhotoProblem = "none" | "large" | "type" | "broken";

/** A form with one picture (`photo`), as far as it was read. */
export type Upload = { form: FormData; photo: EncodedPhoto | PhotoProblem };

/** The first bytes of a body; the rest goes nowhere. */
async function readStart(request: Request, most: number): Promise<{ bytes: Buffer; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (!value) return { bytes: Buffer.concat(chunks), isCut: false };
    chunks.push(value);
    length += value.byteLength;
    if (length <= most) continue;
    await reader?.cancel().catch(() => undefined);
    return { bytes: Buffer.concat(chunks).subarray(0, most), isCut: true };
  }
}

/** The fields of a form that was cut off within its file, which comes last: ended properly it can be read. */
function parse(bytes: Buffer, type: string, isCut: boolean): Promise<FormData | null> {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const end = isCut ? Buffer.from(`\r\n--${quoted ?? bare}--\r\n`) : Buffer.alloc(0);
  const body = new Response(Buffer.concat([bytes, end]), { headers: { "content-type": type } });
  return body.formData().catch(() => null);
}

/** The form with its picture made anew. However much is sent, only so much is read. */
export async function readUpload(request: Request): Promise<Upload> {
  const most = LARGEST_FILE + ENVELOPE;
  const isLarge = !(Number(request.headers.get("content-length")) <= most);
  const { bytes, isCut } = await readStart(request, most);
  const form = await parse(bytes, request.headers.get("content-type") ?? "", isCut);
  const file = form?.get("photo");
  if (isLarge || isCut) return { form: form ?? new FormData(), photo: "large" };
  if (!form || !(file instanceof File) || file.size === 0) {
    return { form: form ?? new FormData(), photo: "none" };
  }
  if (file.size > LARGEST_FILE) return { form, photo: "large" };
  return { form, photo: await encodePhoto(new Uint8Array(await file.arrayBuffer())) };
}
