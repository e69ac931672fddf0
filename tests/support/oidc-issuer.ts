// A tiny OpenID Connect provider: whoever comes is signed in there at once, as who the test says.
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Who somebody is at the provider. */
export type Profile = { sub: string; email?: string; email_verified?: boolean };

export type Issuer = {
  url: string;
  /** Who comes next. */
  profile: Profile;
  /** Every token that it gave out. */
  tokens: string[];
  close: () => Promise<void>;
};

function jwt(claims: object, key: KeyObject): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${encode({ alg: "RS256", kid: "1" })}.${encode(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}

/** Starts a provider for the client "commons". */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" };
  const nonces = new Map<string, string>();
  const issuer: Issuer = { url: "", profile: { sub: "nobody" }, tokens: [], close: async () => {} };

  const authorize = (url: URL) => {
    const code = `code-${nonces.size}`;
    nonces.set(code, url.searchParams.get("nonce") ?? "");
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", url.searchParams.get("state") ?? "");
    return back.href;
  };
  const token = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request));
    const nonce = nonces.get(form.get("code") ?? "");
    const iat = Math.floor(Date.now() / 1000);
    const who = { iss: issuer.url, sub: issuer.profile.sub, aud: "commons" };
    const idToken = jwt({ ...who, iat, exp: iat + 300, nonce }, privateKey);
    const accessToken = `access-${issuer.profile.sub}-${nonces.size}`;
    issuer.tokens.push(idToken, accessToken);
    return { access_token: accessToken, id_token: idToken, token_type: "Bearer", expires_in: 300 };
  };
  const answer = async (request: IncomingMessage): Promise<object | string> => {
    const url = new URL(request.url ?? "/", issuer.url);
    if (url.pathname === "/authorize") return authorize(url);
    if (url.pathname === "/token") return token(request);
    if (url.pathname === "/userinfo") return issuer.profile;
    if (url.pathname === "/jwks") return { keys: [jwk] };
    const at = (path: string) => `${issuer.url}${path}`;
    return {
      issuer: issuer.url,
      authorization_endpoint: at("/authorize"),
      token_endpoint: at("/token"),
      userinfo_endpoint: at("/userinfo"),
      jwks_uri: at("/jwks"),
      id_token_signing_alg_values_supported: ["RS256"],
    };
  };

  const server = createServer(async (request, response) => {
    const said = await answer(request);
    if (typeof said === "string") response.writeHead(302, { location: said }).end();
    else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer.close = () => new Promise((resolve) => server.close(() => resolve()));
  return issuer;
}
