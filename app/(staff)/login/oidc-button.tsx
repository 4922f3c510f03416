"use client"

import { signIn } from "next-auth/react"
import { Button } from "@/components/ui/button"

export function OidcButton({ label }: { label: string }) {
  return (
    <Button wide onClick={() => signIn("oidc", { callbackUrl: "/console" })}>
      {label}
    </Button>
  )
}
