import { headers } from "next/headers";
import { PAGE_DATA_HEADER, REQUEST_ID_HEADER, responses } from "./request-channel";

/**
 * Sets the HTTP status of the page being rendered. Call it before the page returns its JSX: `notFound()`
 * and thrown errors give an empty shell, which a reader without JavaScript cannot read.
 */
export async function setStatus(status: 404 | 410 | 503): Promise<void> {
  const id = (await headers()).get(REQUEST_ID_HEADER);
  const response = id ? responses.get(id) : undefined;
  if (response && !response.headersSent) response.statusCode = status;
}

/** Whether the page is sent as HTML, and not only as what React needs to change the page that the browser has. */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get(PAGE_DATA_HEADER) === "0";
}
