-- How many turns phones, addresses and stations have left, for all processes. Not logged: after a crash everybody begins anew.
-- Half of each page is left free, so that a bucket is rewritten in its place.
CREATE UNLOGGED TABLE "turn_bucket" (
  "bucket" BYTEA NOT NULL,
  "full_at" BIGINT NOT NULL,
  "granted" INTEGER NOT NULL,
  "asked_at" BIGINT NOT NULL,
  "burst" INTEGER NOT NULL,
  "earn_ms" INTEGER NOT NULL,
  CONSTRAINT "turn_bucket_pkey" PRIMARY KEY ("bucket")
) WITH (fillfactor = 50);
