import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { signIn } from "@/lib/domain/accounts/sign-in"
import { env } from "@/lib/server/env"
import { originOf } from "./origin"

declare module "next-auth" {
  interface Session {
    sessionId?: string
  }
  interface User {
    sessionId?: string
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string
  }
}

/** The cookie holds no more than the id of a session row; everything that may change is read from the row at each request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    // The row's own limits are tighter (settings); this is only how long the browser keeps the cookie.
    session: { strategy: "jwt", maxAge: 72 * 3600 },
    pages: { signIn: "/login", error: "/login" },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>)
          const result = await signIn(
            { username: credentials?.username ?? "", password: credentials?.password ?? "" },
            originOf(headers),
          )
          // next-auth hands the message to the login page as ?error=
          if (!result.ok) throw new Error(result.code)
          return { id: result.value.userId, sessionId: result.value.sessionId }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sub: token.sub, sessionId: user?.sessionId ?? token.sessionId }),
      session: ({ token, session }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
  }
}
