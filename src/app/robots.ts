import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Search engines may read everything but what belongs to a person or the desk. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/desk", "/account", "/conversations"] },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
