import { headers } from "next/headers";

// Order matters: most browsers also name those that they descend from.
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox|FxiOS", "Firefox"],
  ["Chrome|CriOS|Chromium", "Chrome"],
  ["Safari", "Safari"],
] as const;
const SYSTEMS = [
  ["iPhone|iPad|iPod", "iOS"],
  ["Android", "Android"],
  ["CrOS", "ChromeOS"],
  ["Windows", "Windows"],
  ["Mac OS X|Macintosh", "macOS"],
  ["Linux", "Linux"],
] as const;

function firstIn(names: readonly (readonly [string, string])[], text: string): string | null {
  return names.find(([pattern]) => new RegExp(pattern).test(text))?.[1] ?? null;
}

/** Browser and system as people call them, "Firefox, Android"; empty when neither is known. No versions. */
export function deviceName(userAgent: string): string {
  return [firstIn(BROWSERS, userAgent), firstIn(SYSTEMS, userAgent)].filter(Boolean).join(", ");
}

/** Browser and system of whoever sent this request. */
export async function ownDevice(): Promise<string> {
  return deviceName((await headers()).get("user-agent") ?? "");
}
