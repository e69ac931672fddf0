import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DESK_TOOLS } from "@/desk";
import { PromiseForm } from "@/features/people/components/promise-form";
import { loadDesk } from "@/features/people/loaders/desk";
import { canPromise } from "@/features/people/permissions/roles";
import { isDenied } from "@/lib/permit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskPage() {
  const [t, answer] = [await getTranslations("desk"), await loadDesk()];
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk" />;
  const actor = answer.value;
  const tools = DESK_TOOLS.filter(({ permission }) => !isDenied(permission(actor)));
  const roles = actor.grants.map(({ role }) => t(`roles.${role}`)).join(", ");
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <p className="mt-3 text-quiet">{t("yours", { roles })}</p>
      {!isDenied(canPromise(actor)) && (
        <div className="mt-8">
          <PromiseForm />
        </div>
      )}
      <ul className="mt-8 border-ink border-t-2">
        {tools.map(({ key, href }) => (
          <li key={key} className="border-line border-b py-4">
            <h2 className="text-[1.25rem]">
              <a href={href}>{t(`tools.${key}.title`)}</a>
            </h2>
            <p className="mt-1 text-quiet">{t(`tools.${key}.text`)}</p>
          </li>
        ))}
      </ul>
      {tools.length === 0 && <p className="mt-6">{t("none")}</p>}
    </div>
  );
}
