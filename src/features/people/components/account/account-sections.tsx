import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { listRegions } from "@/features/places/loaders";
import type { Member } from "@/lib/actor";
import { isDenied } from "@/lib/permit";
import { canPromise, canSeeDesk } from "../../permissions/roles";
import { PromiseForm } from "../promise-form";

/** The roles somebody has, the promise that one of them waits for, and the way to the desk. */
export async function RolesSection({ actor }: { actor: Member }) {
  const [t, tDesk] = [await getTranslations("account"), await getTranslations("desk")];
  const regions = await listRegions();
  const say = ({ role, regions: slugs, hasPromised }: Member["grants"][number]) => {
    const names = slugs.map((slug) => regions.find((region) => region.slug === slug)?.name ?? slug);
    const whole = tDesk(`roles.${role}`);
    const name =
      names.length > 0 ? tDesk("people.inRegions", { role: whole, regions: names.join(", ") }) : whole;
    return role === "organizer" && !hasPromised ? `${name} (${t("roles.waits")})` : name;
  };
  return (
    <InkSection id="roles" title={t("roles.title")}>
      {actor.grants.length === 0 ? (
        <p className="max-w-[60ch]">{t("roles.none")}</p>
      ) : (
        <ul className="list-disc pl-5">
          {actor.grants.map((grant) => (
            <li key={grant.role}>{say(grant)}</li>
          ))}
        </ul>
      )}
      {!isDenied(canSeeDesk(actor)) && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <a className="btn" href="/desk">
            {t("toDesk")}
          </a>
          <span className="text-quiet">{t("toDeskText")}</span>
        </p>
      )}
      {!isDenied(canPromise(actor)) && (
        <div className="mt-5">
          <PromiseForm />
        </div>
      )}
    </InkSection>
  );
}

/** The way to what comes by mail. */
export async function SubscriptionsSection() {
  const t = await getTranslations("account.subscriptions");
  return (
    <InkSection id="subscriptions" title={t("title")}>
      <p className="max-w-[60ch]">{t("text")}</p>
      <p className="mt-3">
        <a className="btn" href="/subscriptions">
          {t("link")}
        </a>
      </p>
    </InkSection>
  );
}

/** Everything to take along, and the way out. */
export async function DataSection() {
  const t = await getTranslations("account.data");
  return (
    <InkSection id="data" title={t("title")}>
      <p className="max-w-[60ch]">{t("text")}</p>
      <p className="mt-3">
        {/* Not a link of the router: it would fetch the file ahead. */}
        <a className="btn" href="/account/export" download>
          {t("export")}
        </a>
      </p>
      <p className="mt-6 max-w-[60ch]">{t("deleteText")}</p>
      <p className="mt-3">
        <a className="btn btn-quiet" href="/account/delete">
          {t("delete")}
        </a>
      </p>
    </InkSection>
  );
}
