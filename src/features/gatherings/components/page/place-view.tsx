import { getLocale, getTranslations } from "next-intl/server";
import { setStatus } from "@/lib/http";
import type { loadPlace } from "../../loaders/gatherings";
import { textFor } from "../../utils/text";
import { When } from "../when";
import { OwnPlace } from "./own-place";

type Loaded = Exclude<Awaited<ReturnType<typeof loadPlace>>, { state: "unavailable" }>;
type Of<State extends Loaded["state"]> = Extract<Loaded, { state: State }>;

/** One's place, by the link of a mail: to take it or give it up. What was told is not shown here. */
export async function PlaceView({ gathering, own, token }: Of<"ok"> & { token: string }) {
  const [t, locale] = [await getTranslations("gatherings"), await getLocale()];
  const { title, lang } = textFor(gathering.texts, locale);
  const path = `/gatherings/${gathering.slug}`;
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={path} lang={lang}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>{t(`own.${own.state}`, { position: own.position ?? 0 })}</h1>
      <p className="mt-3 mb-5 font-semibold">
        <When when={gathering.when} />
      </p>
      <OwnPlace slug={gathering.slug} own={own} token={token} />
      <p className="mt-8">
        <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t("place.change")}</a>
      </p>
    </div>
  );
}

/** In place of what a link opens that leads nowhere any more, or never did. */
export async function NoPlaceView({ answer }: { answer: Of<"over"> | Of<"wrong"> }) {
  const isOver = answer.state === "over";
  await setStatus(isOver ? 410 : 404);
  const t = await getTranslations("gatherings.place");
  return (
    <div className="page prose">
      <h1>{t(isOver ? "over" : "wrong")}</h1>
      <p className="text-lg">{t(isOver ? "overText" : "wrongText")}</p>
      <p className="pt-3">
        <a className="btn btn-main" href={isOver ? `/gatherings/${answer.slug}` : "/gatherings"}>
          {t(isOver ? "toGathering" : "toAll")}
        </a>
      </p>
    </div>
  );
}
