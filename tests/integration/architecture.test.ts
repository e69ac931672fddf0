import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findViolations } from "../support/architecture";

test("the source keeps the rules of the house", () => {
  expect(findViolations(join(import.meta.dirname, "../.."))).toEqual([]);
});

describe("a planted violation is found:", () => {
  const planted: string[] = [];
  afterEach(() => {
    for (const root of planted.splice(0)) rmSync(root, { recursive: true });
  });

  const WELL = {
    "src/lib/env.ts": "export const env = process.env;",
    "src/lib/db.ts":
      'import { PrismaClient } from "@/generated/prisma/client"; export const db = PrismaClient;',
    "src/instrumentation.ts": "export const runtime = process.env.NEXT_RUNTIME;",
    "src/components/ui/button.tsx": 'import { env } from "@/lib/env"; export const Button = env;',
    "src/features/places/data.ts":
      'import "server-only";\nimport { db } from "@/lib/db"; export const a = db;',
    "src/features/initiatives/utils.ts": 'import { a } from "@/features/places/data"; export const b = a;',
    "src/features/initiatives/map-index/index.ts": "export const index = 1;",
    "src/app/page.tsx": 'import { b } from "../features/initiatives/utils"; export default b;',
  };

  function violations(files: Record<string, string>): string[] {
    const root = mkdtempSync(join(tmpdir(), "commons-planted-"));
    planted.push(root);
    for (const [path, text] of Object.entries({ ...WELL, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return findViolations(root).map(({ rule, file }) => `${rule}: ${file}`);
  }

  test("none in a tree that keeps the rules", () => {
    expect(violations({})).toEqual([]);
  });

  const cases: [string, Record<string, string>, string][] = [
    [
      "lib that knows a feature",
      { "src/lib/http.ts": 'import "@/features/initiatives/utils";' },
      "layers: src/lib/http.ts",
    ],
    [
      "a component that knows a feature, by type only",
      { "src/components/map/map.tsx": 'import type { B } from "@/features/initiatives/utils";' },
      "layers: src/components/map/map.tsx",
    ],
    [
      "a feature that knows a page, by a dynamic import",
      { "src/features/initiatives/jobs.ts": 'export const later = () => import("@/app/page");' },
      "layers: src/features/initiatives/jobs.ts",
    ],
    [
      "a feature that uses a higher one",
      {
        "src/features/board/types.ts": "export type Post = 1;",
        "src/features/initiatives/types.ts": 'export type { Post } from "@/features/board/types";',
      },
      "levels: src/features/initiatives/types.ts",
    ],
    [
      "a feature that uses one of its own level",
      {
        "src/features/mail/types.ts": "export type Mail = 1;",
        "src/features/places/types.ts": 'import type { Mail } from "../mail/types"; export type A = Mail;',
      },
      "levels: src/features/places/types.ts",
    ],
    [
      "a feature without a level",
      { "src/features/blog/data.ts": 'import "server-only";' },
      "levels: src/features/blog/data.ts",
    ],
    [
      "a file that no feature has",
      { "src/features/initiatives/helpers.ts": "export const c = 1;" },
      "vocabulary: src/features/initiatives/helpers.ts",
    ],
    [
      "an engine folder in the wrong feature",
      { "src/features/places/map-index/index.ts": "export const c = 1;" },
      "vocabulary: src/features/places/map-index/index.ts",
    ],
    [
      "a circle of imports",
      {
        "src/lib/a.ts": 'import { b } from "./b"; export const a = b;',
        "src/lib/b.ts": 'import { c } from "@/lib/c"; export const b = c;',
        "src/lib/c.ts": 'export * from "./a"; export const c = 1;',
      },
      "cycles: src/lib/a.ts",
    ],
    [
      "a page that asks the database itself",
      { "src/app/raw/page.tsx": 'import { db } from "@/lib/db"; export default db;' },
      "prisma: src/app/raw/page.tsx",
    ],
    [
      "a component with a Prisma type",
      { "src/features/places/components/x.tsx": 'import type { Town } from "@/generated/prisma/client";' },
      "prisma: src/features/places/components/x.tsx",
    ],
    [
      "reads open to the browser",
      { "src/features/places/data.ts": 'import { db } from "@/lib/db"; import "server-only";' },
      "server-only: src/features/places/data.ts",
    ],
    [
      "writes open to the browser, in a folder",
      { "src/features/places/mutations/town.ts": "// only words\nexport const d = 1;" },
      "server-only: src/features/places/mutations/town.ts",
    ],
    [
      "a second reader of the environment",
      { "src/lib/mailer.ts": "export const url = process.env.SMTP_URL;" },
      "environment: src/lib/mailer.ts",
    ],
    [
      "instrumentation that reads more than its runtime",
      { "src/instrumentation.ts": "export const x = process.env.NEXT_RUNTIME ?? process.env.PORT;" },
      "environment: src/instrumentation.ts",
    ],
  ];

  test.each(cases)("%s", (_what, files, violation) => {
    expect(violations(files)).toEqual([violation]);
  });
});
