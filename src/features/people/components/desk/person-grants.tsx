import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { revokeRoleAction } from "../../actions/roles";
import type { DeskPersonDetailDto } from "../../types";

type Grant = DeskPersonDetailDto["grants"][number];
type Named = readonly { slug: string; name: string }[];
type Names = { regions: Named; kinds: Named };

/** The roles somebody has, each with a button that takes it away. */
export async function PersonGrants({ person, ...names }: { person: DeskPersonDetailDto } & Names) {
  const t = await getTranslations("desk.person.roles");
  if (person.grants.length === 0) return <p>{t("none")}</p>;
  return (
    <ul>
      {person.grants.map((grant) => (
        <GrantRow key={grant.role} personId={person.id} grant={grant} {...names} />
      ))}
    </ul>
  );
}

async function GrantRow({ personId, grant, ...names }: { personId: string; grant: Grant } & Names) {
  const t = await getTranslations("desk");
  const role = t(`roles.${grant.role}`);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-line border-b py-4 first:pt-0">
      <div className="min-w-0 space-y-0.5">
        <h3 className="first-letter:uppercase">{role}</h3>
        <Reach grant={grant} {...names} />
        <Origin grant={grant} />
      </div>
      <Form action={revokeRoleAction}>
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="role" value={grant.role} />
        <SubmitButton isQuiet>
          <span>
            {t.rich("person.roles.revoke", {
              role,
              hidden: (words) => <span className="sr-only">{words}</span>,
            })}
          </span>
        </SubmitButton>
      </Form>
    </li>
  );
}

async function Reach({ grant, regions, kinds }: { grant: Grant } & Names) {
  const t = await getTranslations("desk.person.roles");
  if (grant.role === "admin") return null;
  const named = (slugs: string[], all: Named) =>
    slugs.map((slug) => all.find((one) => one.slug === slug)?.name ?? slug).join(", ");
  return (
    <>
      <p>
        {grant.regions.length > 0
          ? t("regions", { regions: named(grant.regions, regions) })
          : t("wholeState")}
      </p>
      {grant.kinds.length > 0 && <p>{t("kinds", { kinds: named(grant.kinds, kinds) })}</p>}
      {grant.role === "organizer" && <p>{grant.hasPromised ? t("promised") : t("waits")}</p>}
    </>
  );
}

async function Origin({ grant: { grantedAt, grantedBy } }: { grant: Grant }) {
  const [t, format] = [await getTranslations(), await getFormatter()];
  const date = format.dateTime(grantedAt, { dateStyle: "long" });
  const name = grantedBy === "former" ? t("account.formerMember") : grantedBy?.name;
  return (
    <p className="text-quiet">
      {name === undefined
        ? t("desk.person.roles.givenByCommand", { date })
        : t("desk.person.roles.given", { name, date })}
    </p>
  );
}
