import { getTranslations } from "next-intl/server";
import { CheckField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { askRideAction } from "../../actions/rides";
import { LONGEST } from "../../constants";
import type { RidePage } from "../../loaders/gatherings";
import { rideWords } from "./rides-part";

/** A few lines to whoever offers or needs a ride. */
export async function AskRide({ gathering, ride, name, email }: RidePage) {
  const t = await getTranslations("gatherings.ask");
  const [{ title, lang }] = gathering.texts;
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={`/gatherings/${gathering.slug}#rides`} lang={lang}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 font-semibold text-lg">{await rideWords(ride)}</p>
      {ride.text && <p className="mt-1 break-words">{ride.text}</p>}
      <p className="mt-3 max-w-[60ch]">{t("lede")}</p>
      <Form action={askRideAction} className="form mt-6">
        <input type="hidden" name="slug" value={gathering.slug} />
        <input type="hidden" name="ride" value={ride.id} />
        <TextArea name="text" rows={5} label={t("words")} maxLength={LONGEST.ask} dir="auto" />
        <CheckField name="agrees" label={t("agrees", { name, email })} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
