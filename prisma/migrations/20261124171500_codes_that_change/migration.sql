-- A screen at the door shows a code that changes every half minute; the printed one is the weaker proof, and a station may do without it.
CREATE TYPE "CodeProof" AS ENUM ('PRINTED', 'ROTATING');
ALTER TABLE "attendance_entry" ADD COLUMN "proof" "CodeProof";
-- Until now every code that was scanned hung at a door in print; an entry stays as it was written, and says nothing of it.
ALTER TABLE "station" ADD COLUMN "printed_code" BOOLEAN NOT NULL DEFAULT true;
