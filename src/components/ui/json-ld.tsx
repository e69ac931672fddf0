import { headers } from "next/headers";

/** The nonce of this answer's content security policy. */
async function nonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}

/**
 * Linked data for search engines.
 * @param json already safe inside a script element: no "<" in it
 */
export async function JsonLd({ json }: { json: string }) {
  return (
    <script
      type="application/ld+json"
      nonce={await nonce()}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by the serializer that made it
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
