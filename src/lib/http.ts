import { headers } from "next/headers";
import { nonceOf } from "./csp";
import { PAGE_DATA_HEADER, REQUEST_ID_HEADER, requests } from "./request-channel";

/**
 * Sets the HTTP status of the page being rendered. Call it before the page returns its JSX: `notFound()`
 * and thrown errors give an empty shell, which a reader without JavaScript cannot read.
 */
export async function setStatus(status: 403 | 404 | 410 | 503): Promise<void> {
  const id = (await headers()).get(REQUEST_ID_HEADER);
  const response = id ? requests.get(id)?.response : undefined;
  if (response && !response.headersSent) response.statusCode = status;
}

/** What lets a script of this page's own run. */
export async function pageNonce(): Promise<string | undefined> {
  return nonceOf((await headers()).get("content-security-policy"));
}

/** Sets a header of the answer to this request, where it is not under way already. */
export async function setResponseHeader(name: string, value: string): Promise<void> {
  const response = requests.get((await headers()).get(REQUEST_ID_HEADER) ?? "")?.response;
  if (response && !response.headersSent) response.setHeader(name, value);
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

/** Whether the page is sent as HTML, and not only as what React needs to change the page that the browser has. */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get(PAGE_DATA_HEADER) === "0";
}

/** Whether somebody reads the page that is being rendered (`isRead` of `request-channel`), as far as one can tell. */
export async function isPageRead(): Promise<boolean> {
  return requests.get((await headers()).get(REQUEST_ID_HEADER) ?? "")?.isRead ?? false;
}
