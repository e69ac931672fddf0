/** One wrong parameter of a request. */
export type ParameterError = { parameter: string; message: string; allowed?: string[] };

type Extra = { detail?: string; errors?: ParameterError[] };

const TITLES: Record<number, string> = {
  400: "Bad request",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  410: "Gone",
  411: "Length required",
  413: "Content too large",
  415: "Unsupported media type",
  429: "Too many requests",
  500: "Something went wrong here",
  503: "The database does not answer; try again later",
};

/** An answer that says what went wrong, as RFC 9457 has it. */
export function problem(status: number, extra: Extra = {}, headers: Record<string, string> = {}): Response {
  const body = { type: "about:blank", title: TITLES[status] ?? "Error", status, ...extra };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

/** 400 for wrong parameters: which, why, and what they may be. */
export function badParameters(errors: readonly ParameterError[]): Response {
  const detail = errors.map(({ parameter, message }) => `${parameter}: ${message}`).join("; ");
  return problem(400, {
    detail,
    errors: errors.map(({ parameter, message, allowed }) => ({
      parameter,
      message,
      ...(allowed && { allowed }),
    })),
  });
}
