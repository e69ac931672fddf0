import { getTranslations } from "next-intl/server";

/** A town or ZIP, and off to the map. */
export async function NearForm() {
  const t = await getTranslations("home.near");
  return (
    <form action="/map" method="get" className="max-w-md">
      <label htmlFor="home-near" className="mb-1 block font-semibold">
        {t("label")}
      </label>
      <div className="flex flex-wrap gap-2.5">
        <input
          id="home-near"
          name="near"
          className="field min-w-48 flex-1"
          required
          maxLength={80}
          autoComplete="postal-code"
          aria-describedby="home-near-help"
        />
        <button type="submit" className="btn btn-main px-6">
          {t("submit")}
        </button>
      </div>
      <p id="home-near-help" className="mt-1 text-[0.92rem] text-quiet">
        {t("help")}
      </p>
    </form>
  );
}
