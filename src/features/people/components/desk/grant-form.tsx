import { getTranslations } from "next-intl/server";
import { ChoiceField, SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { ROLES } from "@/lib/actor";
import { grantRoleAction } from "../../actions/roles";

type Named = readonly { slug: string; name: string }[];
type Props = { personId: string; regions: Named; kinds: Named };

/** Gives a role, or another reach to one. */
export async function GrantForm({ personId, regions, kinds }: Props) {
  const t = await getTranslations("desk");
  return (
    <Form action={grantRoleAction}>
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        name="role"
        label={t("person.grant.role")}
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        defaultValue="curator"
      />
      <ChoiceField
        type="checkbox"
        name="regions"
        label={t("person.grant.regions")}
        help={t("person.grant.regionsHelp")}
        options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <details>
        <summary className="py-2 font-semibold">{t("person.grant.someKinds")}</summary>
        <ChoiceField
          type="checkbox"
          name="kinds"
          label={t("person.grant.kinds")}
          help={t("person.grant.kindsHelp")}
          options={kinds.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </details>
      <div>
        <SubmitButton>{t("person.grant.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
