import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { PinStep, type PlaceFields } from "./pin-step";

type Props = {
  /** Of the same form: what the point is looked up by. */
  fields: PlaceFields;
  /** As it stands: degrees WGS84, or "". */
  known: { lat: string; lng: string };
  /** What comes of it when the degrees are left empty. */
  help: string;
};

/** The point of a place, as fields "lat" and "lng" of a form: found on a small map, dragged, or typed. */
export async function PinPart({ fields, known, help }: Props) {
  const t = await getTranslations("map.pin");
  return (
    <>
      <PinStep
        fields={fields}
        words={{
          ...{ find: t("find"), looking: t("looking"), map: t("map"), credit: t("credit") },
          ...{ unknown: t("unknown"), failed: t("failed") },
          ...{ exact: t("exact"), zip: t("zip"), town: t("town"), moved: t.raw("moved") },
        }}
      />
      <details>
        <summary className="py-2 font-semibold">{t("point")}</summary>
        <p className="field-help">{help}</p>
        <div className="grid grid-cols-2 items-start gap-4 pt-2">
          {(["lat", "lng"] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(name)}
              maxLength={24}
              inputMode="decimal"
              defaultValue={known[name]}
              autoComplete="off"
            />
          ))}
        </div>
      </details>
    </>
  );
}
