import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MailLayout } from "@/components/mail/mail-layout";
import { initiativesSource } from "@/features/subscriptions/digest/initiatives";
import { runDigest } from "@/features/subscriptions/digest/run";
import { db } from "@/lib/db";
import { recipientHash } from "@/lib/mailer/enqueue";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";
import { MAILS } from "@/mails";
import { addEntry } from "../support/directory-entry";
import { lastConfirmationTo } from "../support/outbox";
import { type OwnSite, startOwnSite } from "../support/own-site";
import { linksIn, PlainClient, unescapeHtml } from "../support/plain-client";
import { expectScannersToChangeNothing } from "../support/scanner";

let site: OwnSite;
beforeAll(async () => {
  await db.initiative.updateMany({ data: { publishedAt: new Date("2022-01-31T00:00:00Z") } });
  site = await startOwnSite({ LOG_LEVEL: "info", FORM_MIN_SECONDS: "0", VISITOR_LIMIT_FACTOR: "100" });
});
afterAll(() => site.stop());

let count = 0;
const newEmail = () => `reader-${++count}@example.org`;
const find = (email: string) =>
  db.subscriber.findUniqueOrThrow({
    where: { email },
    include: { subscriptions: true, plannedVisits: true },
  });

/** What a page says. */
const words = (html: string) => unescapeHtml(html.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, " "));

/** Subscribes without JavaScript and without an account, by the code. */
async function subscribe(client: PlainClient, query: string, button = "Send me this"): Promise<string> {
  const email = newEmail();
  const path = `/subscriptions/new?${query}`;
  const asked = await client.fill(path, button, { email });
  expect([asked.status, asked.location]).toEqual([303, "/confirm"]);
  const { code } = await lastConfirmationTo(email);
  const confirmed = await client.fill("/confirm", button === "Send me this" ? "Confirm" : "Confirmar", {
    code,
  });
  expect([confirmed.status, confirmed.location]).toEqual([303, "/subscriptions?result=done"]);
  return email;
}

/** The newest digest to an address, as it would be sent. */
async function digestTo(email: string) {
  const run = { sources: [initiativesSource], now: new Date(), signal: new AbortController().signal };
  await runDigest("weekly", run);
  const row = await db.outbox.findFirstOrThrow({
    where: { recipientHash: recipientHash(email), template: "subscriptions.digest" },
    orderBy: { id: "desc" },
  });
  const { props, unsubscribeToken } = unseal("mail", row.sealed ?? new Uint8Array()) as {
    props: unknown;
    unsubscribeToken: string;
  };
  const mail = MAILS.find(({ name }) => name === row.template);
  if (!mail) throw new Error(`No mail ${row.template}`);
  const { html } = await renderMail(mail, MailLayout, {
    locale: row.locale as "en" | "es",
    props,
    unsubscribeToken,
  });
  const links = linksIn(html);
  const pathOf = (part: string) => {
    const link = links.find((href) => href.includes(part));
    if (!link) throw new Error(`No link with ${part} in ${links.join(" ")}`);
    const { pathname, search } = new URL(link);
    return pathname + search;
  };
  return { links, pathOf, unsubscribeToken };
}

describe("without JavaScript", () => {
  test("subscribes, manages, leaves and comes back", async () => {
    const client = new PlainClient(site.url);
    const email = await subscribe(client, "town=holyoke&kind=community-garden");
    expect(words((await client.ask("/subscriptions?result=done")).html)).toContain(
      "Done. What fits your search will come to you by mail.",
    );
    await addEntry("holyoke", { name: "Brand new garden" });
    const { pathOf } = await digestTo(email);
    const managePath = pathOf("/subscriptions/");
    const page = await client.ask(managePath);
    expect(words(page.html)).toContain("In Holyoke · Community garden");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("x-robots-tag")).toBe("noindex");

    const saved = await client.submit(managePath, page.html, "Save", { frequency: "daily", locale: "es" });
    expect(saved.status).toBe(303);
    expect(words((await client.ask(saved.location ?? "")).html)).toContain("Saved.");
    expect(await find(email)).toMatchObject({ frequency: "daily", locale: "es" });
    await client.fill(managePath, "Stop all mail");
    expect((await find(email)).stoppedAt).not.toBeNull();
    await client.fill(managePath, "Let it come again");
    expect((await find(email)).stoppedAt).toBeNull();
    await client.fill(managePath, "Remove");
    expect((await find(email)).subscriptions).toEqual([]);
  });

  test("keeps what was typed, says what is wrong, in both languages", async () => {
    for (const [language, button, complaint] of [
      ["en", "Send me this", "This does not look like an e-mail address"],
      ["es", "Quiero recibirlo", "Esto no parece una dirección de correo"],
    ] as const) {
      const client = new PlainClient(site.url, { "accept-language": language });
      const path = "/subscriptions/new?near=Holyoke&radius=5";
      const answer = await client.fill(path, button, { email: "ana at example", frequency: "daily" });
      expect(answer.status).toBe(200);
      expect(words(answer.html)).toContain(complaint);
      expect(answer.html).toContain('value="ana at example"');
      expect(answer.html).toMatch(/value="daily"[^>]*checked|checked[^>]*value="daily"/);
      expect(words(answer.html)).toMatch(/5 mil(es|las) (of|de) Holyoke/);
    }
  });

  test("asks for a new link where the old one is no good, and says the same to everybody", async () => {
    const client = new PlainClient(site.url);
    const shut = await client.ask("/subscriptions/none");
    expect(shut.status).toBe(404);
    expect(words(shut.html)).toContain("This link leads nowhere");
    const answers = await Promise.all(
      [await subscribe(client, "town=holyoke"), newEmail()].map(async (email) => {
        const answer = await client.submit("/subscriptions/none", shut.html, "Send me the link", { email });
        return [answer.status, words(answer.html).includes("the link is on its way")];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[1]).toBe(true);
  });

  test("a map and a town lead to the form by a plain link", async () => {
    const client = new PlainClient(site.url);
    const map = linksIn((await client.ask("/map?near=Holyoke&kind=food-coop&sort=name")).html);
    expect(map).toContain("/subscriptions/new?near=Holyoke&kind=food-coop");
    const town = linksIn((await client.ask("/towns/holyoke")).html);
    expect(town).toContain("/subscriptions/new?town=holyoke");
  });
});

describe("a digest's links", () => {
  test("change nothing when scanners open them, and still work for the person", async () => {
    const client = new PlainClient(site.url);
    const email = await subscribe(client, "town=holyoke");
    const id = await addEntry("holyoke", { name: "Visited garden" });
    const { id: subscriberId } = await find(email);
    const visit = {
      subscriberId,
      initiativeId: id,
      way: "visit" as const,
      plannedFor: new Date("2026-01-05"),
    };
    await db.plannedVisit.create({ data: visit });
    const { links, pathOf, unsubscribeToken } = await digestTo(email);
    const oneClick = `/api/unsubscribe/${unsubscribeToken}`;
    await expectScannersToChangeNothing(site.url, [...links, `${site.url}${oneClick}`]);

    const visitPath = pathOf("/visits/");
    const question = await client.ask(visitPath);
    expect(words(question.html)).toContain("Did you make it to Visited garden?");
    await client.submit(visitPath, question.html, "Yes, I did", { answer: "went" });
    expect((await find(email)).plannedVisits).toMatchObject([{ went: true }]);
    expect(words((await client.ask(visitPath)).html)).toContain("Good. Was anything different");

    const leavePath = pathOf("/unsubscribe/");
    const page = await client.ask(leavePath);
    expect(words(page.html)).toContain("This ends all mail about what is new");
    expect((await find(email)).stoppedAt).toBeNull();
    await client.submit(leavePath, page.html, "End it");
    expect((await find(email)).stoppedAt).not.toBeNull();
    expect(words((await client.ask(leavePath)).html)).toContain("You have left");
  });

  test("one click needs no cookie and no origin", async () => {
    const email = await subscribe(new PlainClient(site.url), "town=boston");
    await addEntry("boston", { name: "Boston garden" });
    const { unsubscribeToken } = await digestTo(email);
    const answer = await fetch(`${site.url}/api/unsubscribe/${unsubscribeToken}`, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
    expect(answer.status).toBe(200);
    expect((await find(email)).stoppedAt).not.toBeNull();
    await site.command.says('"method":"POST","path":"/api/unsubscribe/[token]"');
    expect(site.command.output()).not.toContain(unsubscribeToken);
  });
});
