// Loaded into the server process (serve.mjs): when its parent is gone, killed without a word, the server goes too. Else it would
// hold the port and serve a database that nobody watches any more.
process.on("disconnect", () => process.exit(1))
