-- A key whose tap was answered with an earlier entry ("already counted") made no entry of its own.
ALTER TABLE "attendance_key" ADD COLUMN "counted" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "attendance_last_scan" (
    "station_id" UUID NOT NULL,
    "target" UUID NOT NULL,
    "pseudonym" BYTEA NOT NULL,
    "entry_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_last_scan_pkey" PRIMARY KEY ("station_id","target","pseudonym")
);

-- From here on: what Prisma's schema language cannot say.

-- The row of a device changes again and again; room on its page keeps the update away from the index.
ALTER TABLE "attendance_last_scan" SET (fillfactor = 80);

-- Called by the statement that logs attendance when it finds that it lost a race after it had already written: everything is undone,
-- and the caller, who takes 40001 for "again, please", then sees the winner.
CREATE FUNCTION "lost_the_race"() RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RAISE EXCEPTION 'another tap of the same device was counted first' USING ERRCODE = 'serialization_failure';
END $$;
