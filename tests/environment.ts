// What the server's modules ask of their environment, for every test file. The database's address comes with ownDatabase().
process.env.NEXTAUTH_SECRET = "a secret for tests only, longer than 32 characters"
process.env.NEXTAUTH_URL = "http://127.0.0.1:3000"
process.env.LOG_LEVEL = "silent"
