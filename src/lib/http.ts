import { headers } from "next/headers";
import { REQUEST_ID_HEADER, responses } from "./request-channel";

/**
 * Sets the HTTP status of the page being rendered. Call it before the page returns its JSX: `notFound()`
 * and thrown errors give an empty shell, which a reader without JavaScript cannot read.
 */
export async function setStatus(status: 404 | 410 | 503): Promise<void> {
  const id = (await headers()).get(REQUEST_ID_HEADER);
  const response = id ? responses.get(id) : undefined;
  if (response && !response.headersSent) response.statusCode = status;
}
