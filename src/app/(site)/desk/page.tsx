import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { InkSection } from "@/components/ui/ink-section";
import { DESK_TOOLS } from "@/desk";
import { loadNeeds } from "@/desk-home";
import { Doing } from "@/features/freshness/components/home/doing";
import { Needs } from "@/features/freshness/components/home/needs";
import { loadDoing } from "@/features/freshness/loaders/doing";
import { PromiseForm } from "@/features/people/components/promise-form";
import { loadDesk } from "@/features/people/loaders/desk";
import { canPromise } from "@/features/people/permissions/roles";
import type { Member } from "@/lib/actor";
import { isDenied } from "@/lib/permit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title"), robots: { index: false } };
}

/** What waits for whoever works here, her tools, and how the directory is doing. */
export default async function DeskPage() {
  const [t, answer] = [await getTranslations("desk"), await loadDesk()];
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk" />;
  const actor = answer.value;
  const [needs, doing] = [await loadNeeds(actor), await loadDoing()];
  if (needs.state !== "ok") return <NoAccess answer={needs} path="/desk" />;
  if (doing.state !== "ok") return <NoAccess answer={doing} path="/desk" />;
  const roles = actor.grants.map(({ role }) => t(`roles.${role}`)).join(", ");
  return (
    <div className="page max-w-[60rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <p className="mt-3 text-quiet">{t("yours", { roles })}</p>
      <div className="mt-8 space-y-10">
        {!isDenied(canPromise(actor)) && <PromiseForm />}
        <Needs needs={needs.value} />
        <Tools actor={actor} />
        <Doing months={doing.value} />
      </div>
    </div>
  );
}

async function Tools({ actor }: { actor: Member }) {
  const t = await getTranslations("desk");
  const tools = DESK_TOOLS.filter(({ permission }) => !isDenied(permission(actor)));
  if (tools.length === 0) return <p>{t("none")}</p>;
  return (
    <InkSection id="tools" title={t("yourTools")}>
      <ul className="border-line border-t">
        {tools.map(({ key, href }) => (
          <li key={key} className="border-line border-b py-4">
            <h3 className="text-[1.25rem]">
              <a href={href}>{t(`tools.${key}.title`)}</a>
            </h3>
            <p className="mt-1 text-quiet">{t(`tools.${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}
