import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { postalAddress } from "@/features/initiatives/components/page/address";
import { loadInitiative } from "@/features/initiatives/loaders";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { LOCALE_PARAM } from "@/i18n/locales";
import { parseVisit, type VisitTime, visitCalendar, visitRange } from "@/lib/calendar";
import { env } from "@/lib/env";
import { escapeHtml } from "@/lib/html";
import { inLanguage } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

const STATUS = { missing: 404, gone: 410, unavailable: 503 } as const;

type Context = { params: Promise<{ slug: string }> };

/** A calendar file for a visit on a day, from the form of an initiative's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { searchParams, search } = new URL(request.url);
  const answer = await loadInitiative(readSlug((await params).slug) ?? "");
  if (answer.state === "moved") {
    const location = `${env.APP_URL}/initiatives/${answer.slug}/visit.ics${search}`;
    return new Response(null, { status: 308, headers: { location } });
  }
  if (answer.state !== "found") return plainPage(STATUS[answer.state], await problemWords(answer.state));
  const [date, time, now] = [searchParams.get("date") ?? "", searchParams.get("time") ?? "", new Date()];
  const when = parseVisit(date, time, now);
  if (!when) return plainPage(400, await formAgain(answer.initiative, { date, time }, now));
  return new Response(await calendarFor(answer.initiative, when, now), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${answer.initiative.slug}-${date}.ics"`,
    },
  });
}

async function calendarFor(initiative: InitiativeDetailDto, when: VisitTime, now: Date): Promise<string> {
  const t = await getTranslations("initiatives.visit");
  const { slug, name, town, hours, hoursYear } = initiative;
  const url = `${env.APP_URL}${inLanguage(`/initiatives/${slug}`, await getLocale())}`;
  const year = hoursYear === null ? null : String(hoursYear);
  const known = hours && (year ? t("hoursYear", { hours, year }) : t("hours", { hours }));
  const { clock } = when;
  return visitCalendar({
    id: `visit-${slug}-${when.year}-${when.month}-${when.day}${clock ? `-${clock.hour}-${clock.minute}` : ""}@${new URL(env.APP_URL).hostname}`,
    when,
    title: t("event", { name }),
    description: [known, url].filter(Boolean).join("\n"),
    location: postalAddress(initiative) ?? `${town}, MA`,
    url,
    now,
  });
}

type Words = { title: string; body: string };

async function problemWords(problem: keyof typeof STATUS): Promise<Words> {
  const t = await getTranslations("common.problems");
  const name = problem === "missing" ? "notFound" : problem;
  const link = `<p><a href="/map">${escapeHtml(t("toMap"))}</a></p>`;
  return { title: t(`${name}.title`), body: `<p>${escapeHtml(t(`${name}.text`))}</p>${link}` };
}

/** The form once more, with what was typed: browsers hold a date back, typed addresses don't. */
async function formAgain(
  { slug, name }: InitiativeDetailDto,
  typed: { date: string; time: string },
  now: Date,
): Promise<Words> {
  const [t, format, locale] = [
    await getTranslations("initiatives.visit"),
    await getFormatter(),
    await getLocale(),
  ];
  const { min, max } = visitRange(now);
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });
  const field = (kind: "date" | "time", more: string) =>
    `<p><label>${escapeHtml(t(kind))}<br><input type="${kind}" name="${kind}" value="${escapeHtml(typed[kind].slice(0, 20))}"${more}></label></p>`;
  const body = `<p role="alert">${escapeHtml(t("badText", { min: day(min), max: day(max) }))}</p>
<form><input type="hidden" name="${LOCALE_PARAM}" value="${locale}">${field("date", ` required min="${min}" max="${max}"`)}${field("time", "")}
<p><button>${escapeHtml(t("submit"))}</button></p></form>
<p><a href="/initiatives/${slug}">${escapeHtml(t("back", { name }))}</a></p>`;
  return { title: t("badTitle"), body };
}

async function plainPage(status: number, { title, body }: Words): Promise<Response> {
  const html = `<!doctype html><html lang="${await getLocale()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><main><h1>${escapeHtml(title)}</h1>${body}</main></html>`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8" } });
}
