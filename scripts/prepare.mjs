// From a fresh clone to something that can run: dependencies, database client, production build; each only when missing or stale.
// Node's own modules only: this runs before anything is installed.
import { fingerprint, unlessFresh } from "./fingerprint.mjs"
import { step } from "./progress.mjs"
import { run, tool } from "./run.mjs"

const [major, minor] = process.versions.node.split(".").map(Number)

export async function ensureDependencies() {
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node.js ${process.versions.node} is too old: version 20.19 or newer is needed.`)
  // `npm install` and not `npm ci`: a registry that carries only some platforms' binaries makes `npm ci` refuse the lock.
  // The versions are pinned and locked; nothing is saved.
  await unlessFresh(
    "node_modules/.nuanyi-installed",
    fingerprint(["package.json", "package-lock.json"]),
    () =>
      step("Installing the locked dependencies", () =>
        run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
          quiet: true,
          shell: process.platform === "win32",
          env: { NODE_ENV: "development" },
        }),
      ),
  )
}

export async function ensureClient() {
  await unlessFresh(
    "lib/server/generated/.nuanyi-generated",
    fingerprint(["prisma/models", "prisma.config.ts", "package-lock.json"]),
    () =>
      step("Generating the database client", () =>
        tool("prisma/build/index.js", ["generate"], {
          quiet: true,
          // Generating needs no schema engine; an existing file keeps Prisma from looking for one to download.
          env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
        }),
      ),
  )
}

const SOURCES = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/models",
  "public",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
]

export async function ensureBuild() {
  const print = fingerprint(SOURCES, (path) => path.includes(".test.") || path.endsWith("generated"))
  await unlessFresh(".next/nuanyi-built", print, () =>
    step("Building the application", () =>
      tool("next/dist/bin/next", ["build"], {
        quiet: true,
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      }),
    ),
  )
}
