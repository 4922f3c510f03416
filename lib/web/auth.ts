import { headers } from "next/headers"
import type { NextAuthOptions, Profile } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { signIn } from "@/lib/domain/accounts/sign-in"
import { signInWithOidc } from "@/lib/domain/accounts/sign-in-with-oidc"
import type { Refusal } from "@/lib/plain/result"
import { env } from "@/lib/server/env"
import { originOf } from "./origin"

declare module "next-auth" {
  interface Session {
    sessionId?: string
  }
  interface User {
    sessionId?: string
  }
  interface Profile {
    preferred_username?: string
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string
  }
}

/** What the login page calls single sign-on, or null when the environment does not switch it on. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? OIDC_NAME : null
}

function oidcProvider(): NextAuthOptions["providers"] {
  const name = oidcName()
  if (name === null) return []
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  return [
    {
      id: "oidc",
      name,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (profile: Profile) => ({ id: profile.sub ?? "" }),
    },
  ]
}

/**
 * The cookie holds no more than the id of a session row; everything that may change is read from the row at each request.
 * @param onRefused told why a password was refused; next-auth itself hands on no more than the code
 */
export function authOptions(onRefused: (refusal: Refusal) => void = () => {}): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    // The row's own limits are tighter (settings); this is only how long the browser keeps the cookie.
    session: { strategy: "jwt", maxAge: 72 * 3600 },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        async authorize(credentials, request) {
          const result = await signIn(
            { username: credentials?.username ?? "", password: credentials?.password ?? "" },
            originOf(new Headers(request.headers as Record<string, string>)),
          )
          if (!result.ok) {
            onRefused(result)
            // next-auth hands the message to the login page as ?error=
            throw new Error(result.code)
          }
          return { id: result.value.userId, sessionId: result.value.sessionId }
        },
      }),
      ...oidcProvider(),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true
        const claims = { subject: profile?.sub ?? "", username: profile?.preferred_username ?? null }
        const result = claims.subject ? await signInWithOidc(claims, originOf(await headers())) : null
        if (!result?.ok) return "/login?error=unknownPerson"
        user.id = result.value.userId
        user.sessionId = result.value.sessionId
        return true
      },
      jwt: ({ token, user }) =>
        user ? { sub: user.id, sessionId: user.sessionId } : { sub: token.sub, sessionId: token.sessionId },
      session: ({ token, session }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
  }
}
