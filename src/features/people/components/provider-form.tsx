import { getTranslations } from "next-intl/server";
import { PROVIDER, providerName } from "@/lib/auth/provider";

/**
 * The button of the OpenID Connect provider; nothing where none is configured.
 * @param next path on this site to go on to afterwards
 */
export async function ProviderForm({ next }: { next: string | null }) {
  const name = providerName();
  if (name === null) return null;
  const t = await getTranslations("signIn");
  return (
    <form method="post" action={`/api/auth/signin/${PROVIDER}`} className="grid max-w-xl gap-4">
      <p className="flex items-center gap-3 text-quiet before:flex-1 before:border-t before:border-line after:flex-1 after:border-t after:border-line">
        {t("or")}
      </p>
      {next && <input type="hidden" name="next" value={next} />}
      <div>
        <button type="submit" className="btn">
          {t("provider", { name })}
        </button>
      </div>
    </form>
  );
}
