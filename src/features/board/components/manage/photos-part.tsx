import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { MOST_ALT, MOST_PHOTOS } from "@/lib/photos/limits";
import { removePhotoAction } from "../../actions/texts";
import type { OwnPostDto } from "../../serializers/manage";

const hidden = (words: React.ReactNode) => <span className="sr-only">{words}</span>;

/** Photos of a note: those there are, and one more. Sent by an ordinary form: files go to a route of their own. */
export function PhotosPart({ post }: { post: OwnPostDto }) {
  const t = useTranslations("posting.manage.photos");
  const [text] = post.texts;
  return (
    <InkSection id="photos" title={t("title")}>
      <p className="max-w-[60ch]">{t("text", { most: MOST_PHOTOS })}</p>
      <ul className="mt-4 flex flex-wrap gap-4">
        {post.photos.map(({ id, alt, lang, width, height }) => (
          <li key={id} className="space-y-2">
            {/* biome-ignore lint/performance/noImgElement: the optimizer would keep a copy that anybody gets */}
            <img
              src={`/photos/${id}`}
              alt={alt}
              lang={lang}
              width={width}
              height={height}
              className="h-32 w-auto border border-line"
            />
            <Form action={removePhotoAction} className="block">
              <input type="hidden" name="id" value={post.id} />
              <input type="hidden" name="photo" value={id} />
              <SubmitButton isQuiet>{t.rich("remove", { alt, hidden })}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {post.photos.length >= MOST_PHOTOS ? (
        <p className="mt-4 text-quiet">{t("full")}</p>
      ) : (
        <form
          action={`/api/posts/${post.id}/photos`}
          method="post"
          encType="multipart/form-data"
          className="form mt-5"
        >
          <input type="hidden" name="lang" value={text.lang} />
          <div className="form-field">
            <label htmlFor="field-photo">{t("file")}</label>
            <input
              id="field-photo"
              name="photo"
              type="file"
              accept="image/jpeg,image/png,image/webp,image/avif"
              required
              className="field"
            />
          </div>
          <div className="form-field">
            <label htmlFor="field-alt">{t("alt")}</label>
            <p id="field-alt-help" className="field-help">
              {t("altHelp")}
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
          <div>
            <button type="submit" className="btn">
              {t("submit")}
            </button>
          </div>
        </form>
      )}
    </InkSection>
  );
}
