import { pageNonce } from "@/lib/http";

/**
 * Linked data for search engines.
 * @param json already safe inside a script element: no "<" in it
 */
export async function JsonLd({ json }: { json: string }) {
  return (
    <script
      type="application/ld+json"
      nonce={await pageNonce()}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by the serializer that made it
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
