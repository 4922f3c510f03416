-- Extensions: exclusion over (station, place, time), search by fragments of a name, nearest station first.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS cube;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'KEEPER', 'PROVIDER');

-- CreateEnum
CREATE TYPE "OrgLevel" AS ENUM ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY');

-- CreateEnum
CREATE TYPE "Occupation" AS ENUM ('COURIER', 'FOOD_DELIVERY', 'RIDE_HAILING', 'FREIGHT', 'OTHER');

-- CreateEnum
CREATE TYPE "AttendanceSource" AS ENUM ('SCAN', 'KEEPER', 'COUNT', 'API');

-- CreateEnum
CREATE TYPE "TermList" AS ENUM ('STATION_KIND', 'SERVICE_KIND', 'FACILITY_KIND', 'PLATFORM');

-- CreateEnum
CREATE TYPE "StationState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'OPEN', 'SUSPENDED', 'CLOSED');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "username" VARCHAR(64) NOT NULL,
    "display_name" VARCHAR(80) NOT NULL,
    "password_hash" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "password_changed_at" TIMESTAMPTZ(3),
    "oidc_subject" VARCHAR(255),
    "disabled_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_code" VARCHAR(12),
    "station_id" UUID,
    "provider_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "active_post_id" UUID,
    "ip" VARCHAR(64),
    "user_agent" VARCHAR(300),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_guard" (
    "username" VARCHAR(64) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_guard_pkey" PRIMARY KEY ("username")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "hash" VARCHAR(64) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_unit" (
    "code" VARCHAR(12) NOT NULL,
    "level" "OrgLevel" NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "department_name" VARCHAR(120) NOT NULL,
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "org_unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "attendance_entry" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "station_id" UUID NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "session_id" UUID,
    "kind_code" VARCHAR(40) NOT NULL DEFAULT '',
    "occupation" "Occupation" NOT NULL,
    "platform" VARCHAR(40),
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "pseudonym" BYTEA,
    "source" "AttendanceSource" NOT NULL,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_entry_pkey" PRIMARY KEY ("day","id")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "attendance_key" (
    "key" VARCHAR(80) NOT NULL,
    "entry_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "station_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,

    CONSTRAINT "attendance_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "attendance_void" (
    "entry_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "station_id" UUID NOT NULL,
    "reason" VARCHAR(200) NOT NULL,
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_void_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "attendance_daily" (
    "day" DATE NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "station_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "occupation" "Occupation" NOT NULL,
    "visits" INTEGER NOT NULL,

    CONSTRAINT "attendance_daily_pkey" PRIMARY KEY ("day","station_id","kind_code","occupation")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "attendance_person" (
    "day" DATE NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "station_id" UUID NOT NULL,
    "pseudonym" BYTEA NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "attendance_person_pkey" PRIMARY KEY ("day","station_id","pseudonym")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "session_attendance" (
    "session_id" UUID NOT NULL,
    "visits" INTEGER NOT NULL,

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "actor_name" VARCHAR(200) NOT NULL,
    "role" "Role",
    "area_code" VARCHAR(12),
    "action" VARCHAR(64) NOT NULL,
    "subject_type" VARCHAR(40) NOT NULL,
    "subject_id" VARCHAR(80) NOT NULL,
    "result" VARCHAR(40) NOT NULL DEFAULT 'ok',
    "before" JSONB,
    "after" JSONB,
    "ip" VARCHAR(64),
    "user_agent" VARCHAR(300),

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "contact_name" VARCHAR(40),
    "contact_phone" VARCHAR(30),
    "note" VARCHAR(500),
    "retired_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "week_schedule" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "week" VARCHAR(8) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "week_schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "week_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "provider_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" VARCHAR(40) NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "note" VARCHAR(300),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" VARCHAR(200),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "week_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "published_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_session" (
    "publication_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "provider_id" UUID,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" VARCHAR(40) NOT NULL,
    "capacity" INTEGER,
    "note" VARCHAR(300),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" VARCHAR(200),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3),
    "current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "published_session_pkey" PRIMARY KEY ("publication_id","session_id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" VARCHAR(64) NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "term" (
    "code" VARCHAR(40) NOT NULL,
    "list" "TermList" NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "name_en" VARCHAR(60) NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retired_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "term_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "station" (
    "id" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "name_en" VARCHAR(100),
    "kind_code" VARCHAR(40) NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "state" "StationState" NOT NULL DEFAULT 'DRAFT',
    "address" VARCHAR(200) NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "host_name" VARCHAR(80) NOT NULL,
    "contact_name" VARCHAR(40),
    "contact_phone" VARCHAR(30),
    "capacity" INTEGER,
    "access_notes" VARCHAR(1000),
    "search_text" TEXT NOT NULL,
    "code_version" INTEGER NOT NULL DEFAULT 1,
    "verified_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_transition" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "from" "StationState",
    "to" "StationState" NOT NULL,
    "reason" VARCHAR(500),
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "station_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "slots" INTEGER,
    "price_fen" INTEGER,
    "note" VARCHAR(200),
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_span" (
    "station_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "opens" SMALLINT NOT NULL,
    "closes" SMALLINT NOT NULL,

    CONSTRAINT "opening_span_pkey" PRIMARY KEY ("station_id","weekday","opens")
);

-- CreateTable
CREATE TABLE "opening_exception" (
    "station_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "spans" JSONB NOT NULL,
    "reason" VARCHAR(200) NOT NULL,

    CONSTRAINT "opening_exception_pkey" PRIMARY KEY ("station_id","day")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "reason" VARCHAR(200) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "caption" VARCHAR(100),
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo_image" (
    "photo_id" UUID NOT NULL,
    "size" VARCHAR(10) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "photo_image_pkey" PRIMARY KEY ("photo_id","size")
);

-- CreateTable
CREATE TABLE "effect_measure" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "what" VARCHAR(60) NOT NULL,
    "before" VARCHAR(60) NOT NULL,
    "after" VARCHAR(60) NOT NULL,
    "measured_on" DATE NOT NULL,
    "note" VARCHAR(300),
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "effect_measure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_oidc_subject_key" ON "app_user"("oidc_subject");

-- CreateIndex
CREATE INDEX "post_user_id_idx" ON "post"("user_id");

-- CreateIndex
CREATE INDEX "post_unit_code_idx" ON "post"("unit_code");

-- CreateIndex
CREATE INDEX "post_station_id_idx" ON "post"("station_id");

-- CreateIndex
CREATE INDEX "user_session_user_id_revoked_at_idx" ON "user_session"("user_id", "revoked_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "attendance_entry_station_id_day_at_idx" ON "attendance_entry"("station_id", "day", "at");

-- CreateIndex
CREATE INDEX "attendance_entry_session_id_idx" ON "attendance_entry"("session_id");

-- CreateIndex
CREATE INDEX "attendance_void_station_id_day_idx" ON "attendance_void"("station_id", "day");

-- CreateIndex
CREATE INDEX "attendance_daily_area_code_day_idx" ON "attendance_daily"("area_code", "day");

-- CreateIndex
CREATE INDEX "attendance_person_area_code_day_idx" ON "attendance_person"("area_code", "day");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_area_code_id_idx" ON "audit_event"("area_code", "id");

-- CreateIndex
CREATE INDEX "audit_event_user_id_id_idx" ON "audit_event"("user_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_action_id_idx" ON "audit_event"("action", "id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_area_code_name_key" ON "provider"("area_code", "name");

-- CreateIndex
CREATE INDEX "week_schedule_week_idx" ON "week_schedule"("week");

-- CreateIndex
CREATE UNIQUE INDEX "week_schedule_station_id_week_key" ON "week_schedule"("station_id", "week");

-- CreateIndex
CREATE INDEX "session_week_id_starts_at_idx" ON "session"("week_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_provider_id_starts_at_idx" ON "session"("provider_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_week_id_number_key" ON "publication"("week_id", "number");

-- CreateIndex
CREATE INDEX "published_session_session_id_idx" ON "published_session"("session_id");

-- CreateIndex
CREATE INDEX "published_session_station_id_day_idx" ON "published_session"("station_id", "day");

-- CreateIndex
CREATE INDEX "term_list_position_idx" ON "term"("list", "position");

-- CreateIndex
CREATE INDEX "station_area_code_state_id_idx" ON "station"("area_code", "state", "id");

-- CreateIndex
CREATE INDEX "station_state_id_idx" ON "station"("state", "id");

-- CreateIndex
CREATE INDEX "station_transition_station_id_at_idx" ON "station_transition"("station_id", "at");

-- CreateIndex
CREATE INDEX "facility_kind_code_idx" ON "facility"("kind_code");

-- CreateIndex
CREATE UNIQUE INDEX "facility_station_id_kind_code_key" ON "facility"("station_id", "kind_code");

-- CreateIndex
CREATE INDEX "closure_station_id_from_day_idx" ON "closure"("station_id", "from_day");

-- CreateIndex
CREATE INDEX "photo_station_id_position_idx" ON "photo"("station_id", "position");

-- CreateIndex
CREATE INDEX "effect_measure_station_id_idx" ON "effect_measure"("station_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "org_unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_active_post_id_fkey" FOREIGN KEY ("active_post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_schedule" ADD CONSTRAINT "week_schedule_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week_schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_week_id_fkey" FOREIGN KEY ("week_id") REFERENCES "week_schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_session" ADD CONSTRAINT "published_session_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_session" ADD CONSTRAINT "published_session_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_session" ADD CONSTRAINT "published_session_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "org_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_transition" ADD CONSTRAINT "station_transition_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_span" ADD CONSTRAINT "opening_span_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_exception" ADD CONSTRAINT "opening_exception_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo_image" ADD CONSTRAINT "photo_image_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effect_measure" ADD CONSTRAINT "effect_measure_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on: what Prisma's schema language cannot say.

-- A role is held at exactly the one kind of place that it needs.
ALTER TABLE "post" ADD CONSTRAINT "post_place_fits_role" CHECK (
  CASE "role"
    WHEN 'ADMIN'    THEN num_nonnulls("unit_code", "station_id", "provider_id") = 0
    WHEN 'KEEPER'   THEN "station_id"  IS NOT NULL AND num_nonnulls("unit_code", "provider_id") = 0
    WHEN 'PROVIDER' THEN "provider_id" IS NOT NULL AND num_nonnulls("unit_code", "station_id") = 0
    ELSE                 "unit_code"   IS NOT NULL AND num_nonnulls("station_id", "provider_id") = 0
         AND length("unit_code") = CASE "role" WHEN 'CITY' THEN 4 WHEN 'DISTRICT' THEN 6 WHEN 'STREET' THEN 9 WHEN 'COMMUNITY' THEN 12 END
  END);
-- The same post twice for one person would only confuse.
CREATE UNIQUE INDEX "post_once" ON "post" ("user_id", "role", COALESCE("unit_code", ''), COALESCE("station_id"::text, ''), COALESCE("provider_id"::text, ''))
  WHERE "ended_at" IS NULL;

ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_code_fits_level" CHECK (
  "code" ~ '^[0-9]+$' AND length("code") = CASE "level" WHEN 'CITY' THEN 4 WHEN 'DISTRICT' THEN 6 WHEN 'STREET' THEN 9 WHEN 'COMMUNITY' THEN 12 END);

ALTER TABLE "station" ADD CONSTRAINT "station_point_on_earth" CHECK ("lng" BETWEEN -180 AND 180 AND "lat" BETWEEN -90 AND 90);
ALTER TABLE "station" ADD CONSTRAINT "station_capacity_positive" CHECK ("capacity" > 0);
-- Metres from the earth's centre: the distance of two such points is a chord, which orders like the great circle.
ALTER TABLE "station" ADD COLUMN "position" cube GENERATED ALWAYS AS (
  cube(ARRAY[6371008.8 * cos(radians("lat")) * cos(radians("lng")),
             6371008.8 * cos(radians("lat")) * sin(radians("lng")),
             6371008.8 * sin(radians("lat"))])) STORED;
CREATE INDEX "station_position_idx" ON "station" USING gist ("position") WHERE "state" = 'OPEN';
CREATE INDEX "station_search_idx" ON "station" USING gin ("search_text" gin_trgm_ops);

ALTER TABLE "opening_span" ADD CONSTRAINT "opening_span_is_a_span" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "opens" >= 0 AND "opens" < 1440 AND "closes" > "opens" AND "closes" <= "opens" + 1440);
ALTER TABLE "closure" ADD CONSTRAINT "closure_ends_after_it_begins" CHECK ("to_day" IS NULL OR "to_day" >= "from_day");

ALTER TABLE "session" ADD CONSTRAINT "session_is_a_span" CHECK ("ends_at" > "starts_at" AND "ends_at" <= "starts_at" + interval '24 hours');
ALTER TABLE "session" ADD CONSTRAINT "session_capacity_positive" CHECK ("capacity" > 0);
-- Two sessions that stand cannot share a place of a station at the same time, whoever writes first.
ALTER TABLE "session" ADD CONSTRAINT "session_one_at_a_time_in_a_place"
  EXCLUDE USING gist ("station_id" WITH =, "place" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("cancelled_at" IS NULL);

-- Riders read one publication of a week: the newest.
CREATE UNIQUE INDEX "publication_one_current" ON "publication" ("week_id") WHERE "current";
CREATE INDEX "published_session_current_area_idx" ON "published_session" ("area_code", "day") WHERE "current";
CREATE INDEX "published_session_current_station_idx" ON "published_session" ("station_id", "starts_at") WHERE "current";
CREATE INDEX "published_session_current_provider_idx" ON "published_session" ("provider_id", "starts_at") WHERE "current";

ALTER TABLE "attendance_entry" ADD CONSTRAINT "attendance_entry_counts_someone" CHECK ("quantity" BETWEEN 1 AND 10000);
ALTER TABLE "attendance_daily" ADD CONSTRAINT "attendance_daily_never_negative" CHECK ("visits" >= 0);
ALTER TABLE "attendance_person" ADD CONSTRAINT "attendance_person_never_negative" CHECK ("entries" >= 0);
ALTER TABLE "session_attendance" ADD CONSTRAINT "session_attendance_never_negative" CHECK ("visits" >= 0);

-- Months of attendance. The server asks for the coming months when it starts; what falls outside lands in the default partition.
CREATE FUNCTION "ensure_attendance_month"("any_day" date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', any_day)::date;
  after date := (first + interval '1 month')::date;
  parent text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ensure_attendance_month'));
  FOREACH parent IN ARRAY ARRAY['attendance_entry', 'attendance_daily', 'attendance_person'] LOOP
    IF to_regclass(format('%I', parent || to_char(first, '_YYYY_MM'))) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', parent || to_char(first, '_YYYY_MM'), parent, first, after);
    END IF;
  END LOOP;
END $$;
CREATE TABLE "attendance_entry_other"  PARTITION OF "attendance_entry"  DEFAULT;
CREATE TABLE "attendance_daily_other"  PARTITION OF "attendance_daily"  DEFAULT;
CREATE TABLE "attendance_person_other" PARTITION OF "attendance_person" DEFAULT;
SELECT "ensure_attendance_month"(m::date) FROM generate_series(date '2026-01-01', date '2027-12-01', interval '1 month') AS m;

-- What happened stays: these tables only grow.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "attendance_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "no_truncate" BEFORE TRUNCATE ON "attendance_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "attendance_void" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "station_transition" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Every process hears of every change at its commit, and expires what it had cached of it.
CREATE FUNCTION "announce_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('nuanyi_event', json_build_object(
    'id', NEW."id", 'action', NEW."action", 'subjectType', NEW."subject_type", 'subjectId', NEW."subject_id", 'areaCode', NEW."area_code")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "announce" AFTER INSERT ON "audit_event" FOR EACH ROW WHEN (NEW."result" = 'ok') EXECUTE FUNCTION "announce_event"();
