-- CreateTable
CREATE TABLE "forgotten_month" (
    "month" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forgotten_month_pkey" PRIMARY KEY ("month")
);

-- CreateIndex
CREATE INDEX "attendance_person_pseudonym_idx" ON "attendance_person"("pseudonym");

-- CreateIndex
CREATE INDEX "station_report_pseudonym_idx" ON "station_report"("pseudonym");

-- CreateIndex
CREATE INDEX "need_tap_pseudonym_idx" ON "need_tap"("pseudonym");

-- From here on: what Prisma's schema language cannot say.

-- What happened stays, but not for ever whose phone it was: the pseudonym alone may give way to another one.
CREATE FUNCTION "refuse_change_but_of_pseudonym"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."pseudonym" IS NOT NULL AND NEW."pseudonym" IS NOT NULL
    AND to_jsonb(NEW) - 'pseudonym' = to_jsonb(OLD) - 'pseudonym' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER "append_only" ON "attendance_entry";
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "attendance_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_of_pseudonym"();
DROP TRIGGER "append_only" ON "station_report";
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "station_report" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_of_pseudonym"();
