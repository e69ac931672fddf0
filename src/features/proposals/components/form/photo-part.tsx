import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { MOST_ALT, MOST_PHOTOS } from "@/lib/photos/limits";
import { PHOTO_SLOTS } from "../../constants";
import type { FormStart } from "../../utils/entry";
import { startOf } from "./form-parts";
import { PhotoInput } from "./photo-input";

/**
 * The photos of an entry: words for each, and which go; and one more. The last part of a form: its file ends what is
 * read of a form that is too large.
 * @param canAdd at the desk, what was sent in can be changed and left out
 */
export async function PhotoPart({ start, canAdd = true }: { start: FormStart; canAdd?: boolean }) {
  const t = await getTranslations("proposals.photos");
  const { text } = startOf(start);
  const slots = PHOTO_SLOTS.filter((slot) => text(`photoId-${slot}`));
  if (slots.length === 0 && !canAdd) return null;
  return (
    <fieldset id="photos" className="form-field gap-4 border-ink border-t-2 pt-3">
      <legend className="float-left w-full font-display text-[1.4rem]">{t("title")}</legend>
      {canAdd && <p className="field-help">{t("text", { most: MOST_PHOTOS })}</p>}
      {slots.map((slot, at) => (
        <div key={slot} className="grid gap-2 border-line border-b pb-3">
          <input type="hidden" name={`photoId-${slot}`} value={text(`photoId-${slot}`)} />
          <input type="hidden" name={`photoLang-${slot}`} value={text(`photoLang-${slot}`)} />
          <TextField
            name={`photoAlt-${slot}`}
            label={t("one", { number: at + 1 })}
            maxLength={MOST_ALT}
            defaultValue={text(`photoAlt-${slot}`)}
            autoComplete="off"
            dir="auto"
          />
          <CheckField name={`photoGone-${slot}`} label={t("remove", { number: at + 1 })} />
        </div>
      ))}
      {canAdd && (
        <PhotoInput words={{ file: t("file"), alt: t("alt"), altHelp: t("altHelp"), add: t("add") }} />
      )}
    </fieldset>
  );
}
