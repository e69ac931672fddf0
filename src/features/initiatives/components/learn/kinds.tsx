import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { Near } from "@/features/places/types";
import type { InitiativeDto, KindDto, Taxonomy } from "../../types";
import { GroupIcon } from "../kind-disc";
import { KindEntry } from "./kind-entry";
import { KindsNear } from "./kinds-near";

type Kinds = { kind: KindDto; count: number; examples: InitiativeDto[] }[];

/** Every kind, by group, with real examples: the nearest ones where a place was given. */
export async function KindsGuide(props: {
  kinds: Kinds;
  groups: Taxonomy["groups"];
  near: Near | null;
  typed: string;
  suggestions: string[];
}) {
  const { kinds, near } = props;
  const t = await getTranslations("learn.kinds");
  const names = await getTranslations("common.taxonomy.groups");
  const nearQuery = near ? `&near=${encodeURIComponent(near.value)}` : "";
  return (
    <InkSection id="kinds" title={t("title", { count: kinds.length })}>
      <KindsNear near={near} typed={props.typed} suggestions={props.suggestions} />
      <p className="mt-4 max-w-[65ch]">{t("empty", { count: kinds.filter(({ count }) => !count).length })}</p>
      {props.groups.map(({ key }) => (
        <section key={key} aria-labelledby={`group-${key}`} data-group={key} className="mt-9">
          <h3
            id={`group-${key}`}
            className="mb-1 flex items-center gap-2.5 border-[var(--group)] border-b-4 pb-2 text-[1.35rem]"
          >
            <GroupIcon group={key} className="size-7 text-[var(--group)]" />
            {names(key as Parameters<typeof names>[0])}
          </h3>
          <div className="grid gap-x-10 md:grid-cols-2">
            {kinds
              .filter(({ kind }) => kind.group === key)
              .map((entry) => (
                <KindEntry key={entry.kind.key} {...entry} nearQuery={nearQuery} />
              ))}
          </div>
        </section>
      ))}
    </InkSection>
  );
}
