import { headers } from "next/headers";
import { REQUEST_ID_HEADER, requests } from "./request-channel";

/**
 * Sets the HTTP status of the page being rendered. Call it before the page returns its JSX: `notFound()`
 * and thrown errors give an empty shell, which a reader without JavaScript cannot read.
 */
export async function setStatus(status: 403 | 404 | 410 | 503): Promise<void> {
  const id = (await headers()).get(REQUEST_ID_HEADER);
  const response = id ? requests.get(id)?.response : undefined;
  if (response && !response.headersSent) response.statusCode = status;
}

/** Says when to come back, to a request that came too often; 429 where no script reads the answer. */
export async function setRetryAfter(seconds: number): Promise<void> {
  const all = await headers();
  const response = requests.get(all.get(REQUEST_ID_HEADER) ?? "")?.response;
  if (!response || response.headersSent) return;
  response.setHeader("retry-after", String(seconds));
  // React takes an answer to its own call for broken when the status says so.
  if (!all.has("next-action")) response.statusCode = 429;
}
