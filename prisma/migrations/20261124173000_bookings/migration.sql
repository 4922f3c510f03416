ALTER TABLE "session" ADD COLUMN "bookable" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "published_session" ADD COLUMN "bookable" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "service_pattern" ADD COLUMN "bookable" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "session" ADD CONSTRAINT "session_bookable_has_places" CHECK (NOT "bookable" OR "capacity" IS NOT NULL);
ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_bookable_has_places" CHECK (NOT "bookable" OR "capacity" IS NOT NULL);

CREATE TYPE "BookingMarkKind" AS ENUM ('CAME', 'MISSED');

CREATE TABLE "booking_line" (
    "session_id" UUID NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "booking_line_pkey" PRIMARY KEY ("session_id")
);

CREATE TABLE "booking" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "session_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "code" VARCHAR(8),
    "key" VARCHAR(80),
    "pseudonym" BYTEA,
    "occupation" "Occupation" NOT NULL,
    "booked_for" TIMESTAMPTZ(3) NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "booking_session_id_number_key" ON "booking"("session_id", "number");
CREATE UNIQUE INDEX "booking_code_key" ON "booking"("code");
CREATE UNIQUE INDEX "booking_key_key" ON "booking"("key");
CREATE INDEX "booking_pseudonym_idx" ON "booking"("pseudonym");
-- What is still to be forgotten.
CREATE INDEX "booking_booked_for_idx" ON "booking"("booked_for") WHERE "code" IS NOT NULL;
-- One phone holds one place of a session, or one in its waiting list; it may come back after it has cancelled.
CREATE UNIQUE INDEX "booking_one_of_a_device" ON "booking"("session_id", "pseudonym") WHERE "cancelled_at" IS NULL;

CREATE TABLE "booking_mark" (
    "booking_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "BookingMarkKind" NOT NULL,
    "entry_id" UUID,
    "entry_day" DATE,
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_mark_pkey" PRIMARY KEY ("booking_id", "number")
);
ALTER TABLE "booking_mark" ADD CONSTRAINT "booking_mark_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
