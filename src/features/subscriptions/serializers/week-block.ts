import { env } from "@/lib/env";
import { escapeHtml } from "@/lib/html";
import { inLanguage } from "@/lib/page-metadata";
import { SHORT_ITEMS } from "../constants";
import type { DigestItemDto, TodoDto, WeekBlockDto } from "../types";
import type { Wording } from ".";

type Week = { items: DigestItemDto[]; more: number; todo: TodoDto | null };
type Say = { t: Wording["t"]; url: (path: string) => string };

const NEWEST = "/map?sort=newest";
const SUBSCRIBE = "/subscriptions/new";

const aboutTodo = ({ place, note }: TodoDto): string => `${place}. ${note}`.trim();

function asText({ items, more, todo }: Week, { t, url }: Say): string {
  const entries = items.map((item) =>
    [
      `* ${t("subscriptions.week.item", { name: item.name, kind: item.kind, place: item.place })}`,
      ...(item.note ? [`  ${item.note}`] : []),
      `  ${url(item.path)}`,
    ].join("\n"),
  );
  const parts = [
    t(items.length > 0 ? "subscriptions.week.heading" : "subscriptions.week.empty"),
    ...entries,
    ...(more > 0 ? [`${t("subscriptions.mails.digest.more", { count: more })}: ${url(NEWEST)}`] : []),
    ...(todo ? [`${t("subscriptions.week.todo")} ${todo.title}, ${aboutTodo(todo)}\n${url(todo.path)}`] : []),
    `${t("subscriptions.week.subscribe")} ${url(SUBSCRIBE)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function asHtml({ items, more, todo }: Week, { t, url }: Say): string {
  const link = (path: string, words: string) => `<a href="${escapeHtml(url(path))}">${escapeHtml(words)}</a>`;
  const say = (key: "heading" | "empty" | "todo") => escapeHtml(t(`subscriptions.week.${key}`));
  const entries = items.map(({ path, name, kind, place, note }) => {
    const about = [`${kind}, ${place}.`, note].filter(Boolean).join(" ");
    return `  <li>${link(path, name)}<br>${escapeHtml(about)}</li>`;
  });
  const lines = [
    `<h2>${say(items.length > 0 ? "heading" : "empty")}</h2>`,
    ...(entries.length > 0 ? ["<ul>", ...entries, "</ul>"] : []),
    ...(more > 0 ? [`<p>${link(NEWEST, t("subscriptions.mails.digest.more", { count: more }))}</p>`] : []),
    ...(todo ? [`<p>${say("todo")} ${link(todo.path, todo.title)}, ${escapeHtml(aboutTodo(todo))}</p>`] : []),
    `<p>${link(SUBSCRIBE, t("subscriptions.week.subscribeLink"))}</p>`,
  ];
  return `${lines.join("\n")}\n`;
}

function asMessage({ items, more, todo }: Week, { t, url }: Say): string {
  const names = items
    .slice(0, SHORT_ITEMS)
    .map(({ name, place }) => t("subscriptions.week.short", { name, place }));
  const others = more + items.length - names.length;
  const list = [...names, ...(others > 0 ? [t("subscriptions.week.others", { count: others })] : [])];
  const news =
    names.length > 0
      ? [`${t("subscriptions.week.heading")}: ${list.join(" · ")}`, url(NEWEST)]
      : [t("subscriptions.week.empty")];
  const one = todo ? [`${t("subscriptions.week.todo")} ${todo.title}, ${todo.place}`, url(todo.path)] : [];
  return [...news, ...one].join("\n");
}

/** What is new this week in one language, to be sent on by hand. Made of what everybody sees. */
export function toWeekBlockDto(week: Week, { t, locale }: Wording): WeekBlockDto {
  const say: Say = { t, url: (path) => env.APP_URL + inLanguage(path, locale) };
  return { locale, text: asText(week, say), html: asHtml(week, say), message: asMessage(week, say) };
}
