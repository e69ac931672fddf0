import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { MOST_ALT } from "@/lib/photos/limits";
import { removeGatheringPhotoAction } from "../../actions/edit";
import { MOST_PHOTOS } from "../../constants";
import type { GatheringPageDto } from "../../types";

/** Photos of it: those there are, and one more. Sent by an ordinary form: files go to a route of their own. */
export async function PhotosPart({ gathering: { slug, photos } }: { gathering: GatheringPageDto }) {
  const t = await getTranslations("gatherings.edit");
  return (
    <InkSection id="photos" title={t("photos")}>
      <p className="max-w-[60ch]">{t("photosText", { most: MOST_PHOTOS })}</p>
      {photos.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-4">
          {photos.map(({ id, alt, lang, width, height }) => (
            <li key={id} className="max-w-full space-y-2">
              {/* biome-ignore lint/performance/noImgElement: the optimizer would keep a copy that anybody gets */}
              <img
                src={`/photos/${id}`}
                alt={alt}
                lang={lang}
                width={width}
                height={height}
                className="h-32 w-auto border border-line"
              />
              <Form action={removeGatheringPhotoAction} className="block">
                <input type="hidden" name="slug" value={slug} />
                <input type="hidden" name="photo" value={id} />
                <SubmitButton isQuiet label={t("photoRemove", { alt })}>
                  {t("lineRemove")}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {photos.length >= MOST_PHOTOS ? (
        <p className="mt-4 text-quiet">{t("photoFull")}</p>
      ) : (
        <form
          action={`/api/gatherings/${slug}/photos`}
          method="post"
          encType="multipart/form-data"
          className="form mt-5"
        >
          <AltFields />
          <div>
            <button type="submit" className="btn">
              {t("photoAdd")}
            </button>
          </div>
        </form>
      )}
    </InkSection>
  );
}

/** The words come before the file: a body that is cut off within the file still has them. */
async function AltFields() {
  const t = await getTranslations("gatherings.edit");
  return (
    <>
      <div className="form-field">
        <label htmlFor="field-alt">{t("photoAlt")}</label>
        <p id="field-alt-help" className="field-help">
          {t("photoAltHelp")}
        </p>
        <input
          id="field-alt"
          name="alt"
          maxLength={MOST_ALT}
          required
          aria-describedby="field-alt-help"
          className="field"
        />
      </div>
      <div className="form-field">
        <label htmlFor="field-photo">{t("photoFile")}</label>
        <input
          id="field-photo"
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          required
          className="field"
        />
      </div>
    </>
  );
}
