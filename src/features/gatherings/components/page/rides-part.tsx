import { getTranslations } from "next-intl/server";
import { ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { addRideAction, removeRideAction } from "../../actions/rides";
import { LONGEST, MOST_SEATS } from "../../constants";
import type { RideDto } from "../../types";

/** What a ride is, in one line. */
export async function rideWords({ side, town, seats }: RideDto): Promise<string> {
  const t = await getTranslations("gatherings.rides");
  return `${t("from", { side: t(side), town })}, ${t(side === "offer" ? "seatsOffer" : "seatsNeed", { seats })}`;
}

/** Rides, for those who come: those there are, and one more. */
export async function RidesPart({ slug, rides }: { slug: string; rides: readonly RideDto[] }) {
  const t = await getTranslations("gatherings.rides");
  return (
    <InkSection id="rides" title={t("title")}>
      <p className="max-w-[60ch]">{t("text")}</p>
      {rides.length === 0 ? (
        <p className="mt-4 text-quiet">{t("none")}</p>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {rides.map((ride) => (
            <RideRow key={ride.id} slug={slug} ride={ride} />
          ))}
        </ul>
      )}
      <details className="form-more mt-5 max-w-[36rem]">
        <summary>{t("add")}</summary>
        <AddRide slug={slug} />
      </details>
    </InkSection>
  );
}

async function RideRow({ slug, ride }: { slug: string; ride: RideDto }) {
  const t = await getTranslations("gatherings.rides");
  const words = await rideWords(ride);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p>
          <strong>{words}</strong> {ride.isOwn && `(${t("own")})`}
        </p>
        {ride.text && <p className="break-words">{ride.text}</p>}
      </div>
      {ride.isOwn ? (
        <Form action={removeRideAction} className="block">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="ride" value={ride.id} />
          <SubmitButton isQuiet label={t("removeLabel", { ride: words })}>
            {t("remove")}
          </SubmitButton>
        </Form>
      ) : (
        <a
          className="btn"
          href={`/gatherings/${slug}/rides/${ride.id}`}
          aria-label={t("askLabel", { ride: words })}
        >
          {t("ask")}
        </a>
      )}
    </li>
  );
}

async function AddRide({ slug }: { slug: string }) {
  const t = await getTranslations("gatherings.rides");
  const options = (["offer", "need"] as const).map((side) => ({ value: side, label: t(side) }));
  return (
    <Form action={addRideAction} className="form py-4">
      <input type="hidden" name="slug" value={slug} />
      <ChoiceField name="rideSide" type="radio" label={t("side")} options={options} />
      <TextField name="rideTown" label={t("town")} help={t("townHelp")} maxLength={LONGEST.town} required />
      <TextField
        name="seats"
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_SEATS}
        label={t("seats")}
        defaultValue="1"
        required
      />
      <TextField name="rideText" label={t("line")} help={t("lineHelp")} maxLength={LONGEST.ride} dir="auto" />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
