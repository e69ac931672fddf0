import { describe, expect, it } from "vitest";
import { documentType } from "./document-type";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("what sort of document a file is", () => {
  it.each([
    ["minutes.PDF", bytes("%PDF-1.7"), "application/pdf"],
    ["photo.jpeg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
    ["list.csv", bytes("a,b\n1,2"), "text/csv"],
    ["notes.odt", bytes("PK\x03\x04mimetype"), "application/vnd.oasis.opendocument.text"],
  ])("%s", (name, start, type) => {
    expect(documentType(name, start)).toBe(type);
  });

  it.each([
    ["page.html", bytes("<script>")],
    ["picture.svg", bytes("<svg onload=x>")],
    ["minutes.pdf", bytes("<html>")],
    ["tool.exe", bytes("MZ")],
    ["pdf", bytes("%PDF")],
    ["constructor", bytes("x")],
    ["notes.txt", new Uint8Array([0x4d, 0x5a, 0x00])],
    ["a.pdf.js", bytes("%PDF")],
  ])("not %s", (name, start) => {
    expect(documentType(name, start)).toBeNull();
  });
});
