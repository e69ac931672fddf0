import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SCHEME_HEADER } from "@/lib/color-scheme";
import { env } from "@/lib/env";
import { headingFont, textFont } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.site");
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    openGraph: { siteName: t("name"), locale: await getLocale(), type: "website" },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#15201c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const scheme = (await headers()).get(SCHEME_HEADER) ?? undefined;
  return (
    <html
      lang={await getLocale()}
      data-scheme={scheme}
      className={`${headingFont.variable} ${textFont.variable}`}
    >
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
