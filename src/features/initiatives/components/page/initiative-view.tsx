import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Photos } from "@/components/ui/photos";
import { Share } from "@/components/ui/share";
import type { TownDto } from "@/features/places/types";
import type { InitiativeDetailDto, InitiativeDto, Taxonomy } from "../../types";
import { kindsByKey } from "../home/kinds-by-key";
import { About } from "./about";
import { Actions } from "./actions";
import { Facts } from "./facts";
import { Heading } from "./heading";
import { Place } from "./place";
import { Related } from "./related";
import { Source } from "./source";
import { VisitForm } from "./visit-form";
import { Ways } from "./ways";

/**
 * The page of one initiative: ways to take part first, then all that is known.
 * @param children actions of other features, beside our own
 * @param more what other features know of it
 */
export async function InitiativeView({
  initiative,
  related,
  taxonomy,
  towns,
  more,
  children,
}: {
  initiative: InitiativeDetailDto;
  related: { likeThisElsewhere: InitiativeDto[]; nearHere: InitiativeDto[] };
  taxonomy: Taxonomy;
  towns: readonly TownDto[];
  more?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("common.share");
  const kinds = kindsByKey(taxonomy);
  const { slug, name, kind, ways, status } = initiative;
  const { likeThisElsewhere, nearHere } = related;
  return (
    <article className="page space-y-12 print:space-y-6 print:p-0">
      <Heading initiative={initiative} kinds={kinds} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem] print:block print:space-y-6">
        <div className="min-w-0 space-y-10 print:space-y-6">
          <div>
            {status !== "closed" && <Ways ways={ways} kind={kinds.get(kind)} lang={initiative.lang} />}
            <div className="mt-5">
              <Actions initiative={initiative}>{children}</Actions>
            </div>
            {status !== "closed" && <VisitForm slug={slug} />}
          </div>
          {more}
          <EntryPhotos initiative={initiative} />
          <About initiative={initiative} />
          <Facts initiative={initiative} />
          <Source initiative={initiative} />
        </div>
        <div className="space-y-10 print:space-y-6">
          <Place initiative={initiative} neighbors={nearHere} towns={towns} kinds={kinds} />
          <section aria-labelledby="share" className="no-print">
            <h2 id="share" className="mb-3">
              {t("title")}
            </h2>
            <Share path={`/initiatives/${slug}`} title={name} />
          </section>
        </div>
      </div>
      <Related kind={kind} likeThis={likeThisElsewhere} nearHere={nearHere} kinds={kinds} />
    </article>
  );
}

/** How it looks there, as somebody saw it. */
async function EntryPhotos({ initiative }: { initiative: InitiativeDetailDto }) {
  const t = await getTranslations("initiatives");
  if (initiative.photos.length === 0) return null;
  return (
    <section aria-labelledby="photos" className="print:hidden">
      <h2 id="photos" className="mb-3">
        {t("photos")}
      </h2>
      <Photos
        photos={initiative.photos.map(({ altLang, ...photo }) => ({ ...photo, lang: altLang }))}
        size={{ list: "gap-4", photo: "h-auto max-h-[24rem] w-auto max-w-full" }}
      />
    </section>
  );
}
