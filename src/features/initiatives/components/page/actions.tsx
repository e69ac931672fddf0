import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { webAddress } from "@/lib/web-address";
import type { InitiativeDetailDto } from "../../types";
import { postalAddress } from "./address";

/**
 * What one can do right now: go there, read more, plan it, print it.
 * @param children further actions that this feature does not know, first in the row
 */
export async function Actions({
  initiative,
  children,
}: {
  initiative: InitiativeDetailDto;
  children: ReactNode;
}) {
  const t = await getTranslations("initiatives.actions");
  const address = postalAddress(initiative);
  const website = webAddress(initiative.website);
  return (
    <div className="no-print flex flex-wrap items-start gap-3">
      {children}
      {address && (
        <>
          <a
            className="btn"
            href={`https://www.openstreetmap.org/directions?to=${encodeURIComponent(address)}`}
            title={t("directionsTitle", { address })}
            rel="noopener"
          >
            <Icon name="directions" />
            {t("directions")}
          </a>
          <a
            className="btn btn-quiet hidden pointer-coarse:inline-flex"
            href={`geo:0,0?q=${encodeURIComponent(address)}`}
          >
            <Icon name="map-pin" />
            {t("mapsApp")}
          </a>
        </>
      )}
      {website && (
        <a className="btn max-w-full" href={website.href} rel="nofollow noopener">
          <Icon name="globe" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{t("website", { host: website.host })}</span>
        </a>
      )}
      <PrintButton>
        <Icon name="printer" />
        {t("print")}
      </PrintButton>
    </div>
  );
}
