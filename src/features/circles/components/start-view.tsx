import { useTranslations } from "next-intl";
import { ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { startCircleAction } from "../actions/circles";
import { FIRST_LINKS, LINK_DAYS, LONGEST } from "../constants";

/** Begins a circle: a name, and for how many people. */
export function StartView({ name }: { name: string }) {
  const t = useTranslations("circles.start");
  return (
    <div className="page max-w-[46rem]">
      <p className="mb-2">
        <a className="inline-flex min-h-11 items-center" href="/circles">
          {t("back")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede", { days: LINK_DAYS })}</p>
      <Form action={startCircleAction} className="form mt-7">
        <TextField name="name" label={t("name")} help={t("nameHelp")} maxLength={LONGEST.name} dir="auto" />
        <ChoiceField
          name="links"
          type="radio"
          label={t("links")}
          options={FIRST_LINKS.map((number) => ({ value: String(number), label: t("people", { number }) }))}
          defaultValues={["2"]}
        />
        <p className="text-quiet">
          {name
            ? t("yourName", { name })
            : t.rich("noName", { link: (words) => <a href="/account#profile">{words}</a> })}
        </p>
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
