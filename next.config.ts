import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Not `no-referrer`: it breaks the origin check of forms sent without JavaScript.
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "geolocation=(self), camera=(), microphone=(), payment=()" },
];

/** For pages whose address opens something: it goes to no other site, and no search engine keeps it. */
const secretPathHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Robots-Tag", value: "noindex" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Tests build beside a running development server.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // `tsc` does it, in a step of its own of `npm test`: once, not once more in every build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pino", "sharp", "@react-email/render"],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    ...["confirm", "conversations", "freshness", "introductions", "subscriptions", "unsubscribe"].map(
      (place) => ({ source: `/${place}/:path*`, headers: secretPathHeaders }),
    ),
    ...[
      ...["board/:id/keep", "groups/join", "groups/mail", "circles/join", "calendar"],
      ...["gatherings/:slug/place", "gatherings/:slug/organize"],
    ].map((place) => ({
      source: `/${place}/:token`,
      headers: secretPathHeaders,
    })),
    { source: "/geo/base.json", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
