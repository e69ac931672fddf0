import "server-only";
import { fileStore } from "@/lib/file-store";
import { LARGEST_FILE } from "../constants";

const store = fileStore("imports");

/** Keeps a list until it was applied or thrown away. @throws TooLargeError */
export const keepFile = (stream: NodeJS.ReadableStream) => store.put(stream, LARGEST_FILE);
export const pathOfFile = store.pathOf;
export const removeFile = store.remove;
