import { type Browser, expect, type Page } from "@playwright/test";
import { findViolations, overflowOf, RULES } from "../support/axe";
import { test } from "../support/e2e-site";
import { IntroductionDesk, IntroductionPage } from "./pages/introduction-pages";
import { MailboxPage } from "./pages/mailbox-page";
import { SignInPage } from "./pages/sign-in-page";

// One site for all of them; each waits for mails and jobs.
test.describe.configure({ mode: "default", timeout: 240_000 });

async function expectNothingByAxe(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page, RULES)]).toEqual([page.url(), []]);
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
}

type Look = { locale: string; width: number; scheme: "light" | "dark" };

/** Somebody at a device of her own, signed in. */
async function arrive(browser: Browser, { locale, width, scheme }: Look) {
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ locale, viewport, colorScheme: scheme });
  const page = await context.newPage();
  const email = SignInPage.newEmail();
  await new SignInPage(page).signIn(email);
  return { page, email, context };
}

const PHONE_ES: Look = { locale: "es-US", width: 375, scheme: "dark" };
const PHONE_EN: Look = { locale: "en-US", width: 375, scheme: "light" };
const DESKTOP: Look = { locale: "en-US", width: 1280, scheme: "light" };

test("an organizer introduces a need in Spanish and an offer in English; both agree; it is met", async ({
  browser,
  site,
}) => {
  const [ana, ben, olga] = [
    await arrive(browser, PHONE_ES),
    await arrive(browser, PHONE_EN),
    await arrive(browser, DESKTOP),
  ];
  await site.makeOrganizer(olga.email, "Olga Ortiz");
  const need = {
    side: "need",
    title: "Una nevera grande",
    body: "Para la cocina comunitaria.",
    lang: "es",
    days: 20,
  };
  const offer = {
    side: "offer",
    title: "Walk-in cooler to lend",
    body: "Empty until May.",
    lang: "en",
    days: 3,
  };
  await site.post(ana.email, need);
  await site.post(ben.email, offer);
  await site.suggest();

  const desk = new IntroductionDesk(olga.page);
  expect(await desk.introduceFirst()).toBeLessThanOrEqual(5);
  await expectNothingByAxe(olga.page);
  await site.letUndoPass();
  await site.ask("introductions.send");

  const [first, second] = [new IntroductionPage(ana.page), new IntroductionPage(ben.page)];
  const letter = await first.openLetter(ana.email, "Una carta para ti");
  expect(letter).toContain("Walk-in cooler to lend");
  await first.expectTitle("¿Puede Olga Ortiz presentarte a alguien?");
  await expectNothingByAxe(ana.page);
  await ana.page.getByRole("textbox", { name: "Nombre con el que te llaman" }).fill("Ana");
  await ana.page.getByRole("checkbox", { name: /Mi correo/ }).uncheck();
  await first.answer("Sí, preséntennos");
  await expect(ana.page.getByRole("alert").first()).toContainText("Elige al menos una forma de contacto");
  await ana.page.getByRole("textbox", { name: "Teléfono (si quieres)" }).fill("413-555-0142");
  await first.answer("Sí, preséntennos");
  await first.expectTitle("Gracias, tu respuesta quedó anotada");
  await expectNothingByAxe(ana.page);

  const asked = await second.openLetter(ben.email, "A letter for you");
  expect(asked).toContain("Una nevera grande");
  expect(asked).not.toContain("413-555-0142");
  await expectNothingByAxe(ben.page);
  await second.answer("Yes, introduce us");
  await second.expectTitle("You both said yes");
  expect((await new MailboxPage(ben.page).latestTo(ben.email, "A letter for you")).text).toContain(
    "413-555-0142",
  );
  expect((await new MailboxPage(ana.page).latestTo(ana.email, "Una carta para ti")).text).toContain(
    ben.email,
  );

  await site.letAWeekPass();
  await site.ask("introductions.follow-up");
  await first.openLetter(ana.email, "¿Cómo te fue?");
  await expectNothingByAxe(ana.page);
  await ana.page.getByRole("radio", { name: "Se resolvió" }).check();
  await ana.page.getByRole("checkbox", { name: /cierren mi nota/ }).check();
  await ana.page.getByRole("button", { name: "Enviar" }).click();
  await expect(ana.page.getByRole("status")).toContainText("Gracias");
  await olga.page.goto("/desk/introductions/made?hl=en");
  await olga.page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(olga.page.getByText("How it went: It worked out")).toBeVisible();
  for (const one of [ana, ben, olga]) await one.context.close();
});

test("one says no: nobody is told, until the same letter as ever comes", async ({ browser, site }) => {
  const [ana, ben, olga] = [
    await arrive(browser, PHONE_EN),
    await arrive(browser, DESKTOP),
    await arrive(browser, { ...DESKTOP, scheme: "dark" }),
  ];
  await site.makeOrganizer(olga.email, "Olga Ortiz");
  await site.post(ana.email, { side: "need", title: "A van on Friday", body: "", lang: "en", days: 40 });
  await site.post(ben.email, { side: "offer", title: "Van with a driver", body: "", lang: "en", days: 50 });
  await site.suggest();
  await new IntroductionDesk(olga.page).introduceFirst();
  await site.letUndoPass();
  await site.ask("introductions.send");
  const [first, second] = [new IntroductionPage(ana.page), new IntroductionPage(ben.page)];
  await first.openLetter(ana.email, "A letter for you");
  await first.answer("Yes, introduce us");
  await first.expectTitle("Thank you, your answer is noted");
  await second.openLetter(ben.email, "A letter for you");
  await second.answer("No, thank you");
  await second.expectTitle("Thank you, your answer is noted");
  await ana.page.reload();
  await first.expectTitle("Thank you, your answer is noted");
  await olga.page.reload();
  await expect(olga.page.getByText("Under way")).toBeVisible();

  await site.letRoundsEnd();
  await site.ask("introductions.close");
  const mailbox = new MailboxPage(ana.page);
  await expect(async () => {
    expect((await mailbox.latestTo(ana.email)).text).toContain("This time it did not come about");
  }).toPass();
  for (const one of [ana, ben]) {
    const response = await one.page.reload();
    expect(response?.status()).toBe(410);
    await expect(one.page.getByRole("heading", { level: 1 })).toHaveText("This one is over");
  }
  await expect(new MailboxPage(ben.page).items).toHaveCount(0);
  await new MailboxPage(ben.page).open(ben.email);
  await expect(new MailboxPage(ben.page).items.filter({ hasText: "A letter for you" })).toHaveCount(1);
  await expectNothingByAxe(ana.page);

  for (const path of ["", "/made", "/calls", "/pair", "/paste", "/numbers"]) {
    await olga.page.goto(`/desk/introductions${path}?hl=es`);
    await expectNothingByAxe(olga.page);
    await olga.page.setViewportSize({ width: 375, height: 740 });
    await expectNothingByAxe(olga.page);
    await olga.page.setViewportSize({ width: 1280, height: 800 });
  }
  await olga.page.goto("/desk/introductions/paste?hl=en");
  await olga.page
    .getByRole("textbox", { name: "Rows" })
    .fill(
      "side\twhat\tcategory\ttown\tname\tcontact\nneed\tA crib\thome\tHolyoke\tRosa\t413-555-0177\nneed\t\t\tNowhere\t\t",
    );
  await olga.page.getByRole("button", { name: "Look them over" }).click();
  await expect(olga.page.getByText("1 row can be taken, 1 cannot")).toBeVisible();
  await expectNothingByAxe(olga.page);
  await olga.page.getByRole("checkbox", { name: /They all agreed/ }).check();
  await olga.page.getByRole("button", { name: "Take the good ones" }).click();
  await expect(olga.page.getByText("1 note taken.")).toBeVisible();
  for (const one of [ana, ben, olga]) await one.context.close();
});
