// Who may lean on whom (docs/architecture.md). Checked by tests/architecture.test.ts, which also plants violations and expects them to be found.
const rooms = [
  "lib/domain/audit",
  "lib/domain/settings",
  "lib/domain/areas",
  "lib/domain/terms",
  "lib/domain/accounts",
  "lib/domain/providers",
  "lib/domain/holidays",
  "lib/domain/stations",
  "lib/domain/inspections",
  "lib/domain/openings",
  "lib/domain/needs",
  "lib/domain/schedules",
  "lib/domain/patterns",
  "lib/domain/rounds",
  "lib/domain/attendance",
  "lib/domain/bookings",
  "lib/domain/riders",
  "lib/domain/overview",
  "lib/domain/ledgers",
  "lib/domain/directory",
]

const downhill = rooms.slice(0, -1).map((room, index) => ({
  name: `downhill-${room.split("/").at(-1)}`,
  comment: "Nouns lean on each other only downhill, in the order of docs/architecture.md.",
  severity: "error",
  // Types of the actor are the ground of every permission; accounts and audit know each other there.
  from: { path: `^${room}/`, pathNot: "\\.test\\.ts$" },
  to: {
    path: rooms.slice(index + 1).map((above) => `^${above}/`),
    pathNot: "^lib/domain/accounts/(policy|permissions)\\.ts$",
  },
}))

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

export default {
  forbidden: [
    rule(
      "no-circles",
      "Two rooms that need each other are one room.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    rule("nobody-imports-app", "app/ holds addresses only.", { pathNot: "^app/" }, { path: "^app/" }),
    rule(
      "plain-imports-nothing",
      "lib/plain runs anywhere.",
      { path: "^lib/plain/", pathNot: "\\.test\\.ts$" },
      { pathNot: "^lib/plain/" },
    ),
    rule(
      "domain-knows-no-framework",
      "Rules and verbs know neither Next.js nor React.",
      { path: "^lib/(domain|server)/", pathNot: "\\.test\\.ts$" },
      { path: "^(lib/web|components|node_modules/(next|next-auth|next-intl|react|react-dom)/)" },
    ),
    rule(
      "server-knows-no-business",
      "lib/server is the ground.",
      { path: "^lib/server/", pathNot: "\\.test\\.ts$" },
      { path: "^lib/(domain|web)/" },
    ),
    rule(
      "pure-rules",
      "schema, rules, policy and opening may be used in the browser.",
      { path: "^lib/domain/.*/([a-z-]*rules|[a-z-]*schema|policy|permissions|opening|definitions)\\.ts$" },
      { path: "^(lib/server|node_modules/(pg|@prisma))/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "components-know-no-stations",
      "components/ know React and the plain ground.",
      { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      { path: "^lib/(domain|server|web)/" },
    ),
    rule(
      "only-web-imports-next",
      "The adapters to Next.js stand in lib/web.",
      { path: "^lib/(?!web/)" },
      { path: "^node_modules/(next|next-auth)/" },
    ),
    ...downhill,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^lib/server/generated/|^\\.next/)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
