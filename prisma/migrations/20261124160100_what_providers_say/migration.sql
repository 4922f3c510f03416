-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('ACCEPTED', 'DECLINED', 'PROPOSED');

-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "weekly_sessions" INTEGER,
ADD COLUMN     "weekly_hours" INTEGER;

-- CreateTable
CREATE TABLE "provider_kind" (
    "provider_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,

    CONSTRAINT "provider_kind_pkey" PRIMARY KEY ("provider_id","kind_code")
);

-- CreateTable
CREATE TABLE "provider_blackout" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" VARCHAR(200) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,

    CONSTRAINT "provider_blackout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_answer" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" VARCHAR(200),
    "proposed_starts_at" TIMESTAMPTZ(3),
    "proposed_ends_at" TIMESTAMPTZ(3),
    "answered_by" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "provider_blackout_provider_id_to_day_idx" ON "provider_blackout"("provider_id", "to_day");

-- CreateIndex
CREATE INDEX "session_answer_session_id_provider_id_id_idx" ON "session_answer"("session_id", "provider_id", "id");

-- AddForeignKey
ALTER TABLE "provider_kind" ADD CONSTRAINT "provider_kind_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_kind" ADD CONSTRAINT "provider_kind_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_blackout" ADD CONSTRAINT "provider_blackout_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_answer" ADD CONSTRAINT "session_answer_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say.

ALTER TABLE "provider" ADD CONSTRAINT "provider_can_take_on_something" CHECK ("weekly_sessions" > 0 AND "weekly_hours" > 0);
ALTER TABLE "provider_blackout" ADD CONSTRAINT "provider_blackout_ends_after_it_begins" CHECK ("to_day" >= "from_day");
ALTER TABLE "session_answer" ADD CONSTRAINT "session_answer_proposes_a_time" CHECK (
  CASE WHEN "kind" = 'PROPOSED' THEN "proposed_ends_at" > "proposed_starts_at" AND "proposed_starts_at" IS NOT NULL
       ELSE num_nonnulls("proposed_starts_at", "proposed_ends_at") = 0 END);
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "session_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
