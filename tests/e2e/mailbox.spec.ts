import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { MailboxPage } from "./pages/mailbox-page";

test("what the site would send is read on its own machine, and its links work", async ({ page }) => {
  const email = `${randomUUID()}@example.org`;
  await page.goto("/sign-in?hl=es");
  await page.getByLabel(/correo/i).fill(email);
  await page.locator("main form").getByRole("button").click();
  await page.waitForURL("**/confirm*");

  const mailbox = new MailboxPage(page);
  const mail = await mailbox.latestTo(email);
  expect(mail.html).toContain('lang="es"');
  const code = /\b\d{4} \d{4}\b/.exec(mail.text)?.[0] ?? "none";
  expect(mail.html).toContain(code);
  expect(mail.subject).not.toContain(code);
  const link = mail.links.find((href) => href.includes("/confirm/")) ?? "";
  expect(mail.text).toContain(link);

  await mailbox.open(email);
  await expect(mailbox.items).toHaveCount(1);
  await mailbox.items.first().click();
  await mailbox.frame.locator(`a[href="${link}"]`).click();
  await page.waitForURL(link);
  await expect(page.locator("main form")).toBeVisible();
});
