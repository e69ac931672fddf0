import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProviderForm } from "@/features/people/components/provider-form";
import { SignInForm } from "@/features/people/components/sign-in-form";
import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { ownPath } from "@/lib/web-address";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error } = await searchParams;
  const next = ownPath(wanted);
  const actor = await whenAvailable(getActor);
  if (actor.state === "ok" && actor.value.kind === "member") redirect(next ?? "/account");
  const t = await getTranslations("signIn");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("lede")}</p>
      {error !== undefined && (
        <p className="note" role="status">
          {t(error === "refused" ? "confirm.refused" : "providerFailed")}
        </p>
      )}
      <div className="grid gap-6 pt-4">
        <SignInForm next={next} />
        <ProviderForm next={next} />
      </div>
      <p className="pt-6 text-quiet">{t("first")}</p>
      <p>
        <a href="/privacy">{t("privacy")}</a>
      </p>
    </div>
  );
}
