import { writeFile } from "node:fs/promises";
import { buildDocument } from "@/app/api/v1/document";

// Writes the API's description to the file that is committed; a test tells when it is out of date.
await writeFile("openapi.json", `${JSON.stringify(buildDocument(), null, 2)}\n`);
