-- CreateTable
CREATE TABLE "rider" (
    "id" UUID NOT NULL,
    "number_hash" BYTEA NOT NULL,
    "pseudonym" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rider_code" (
    "id" UUID NOT NULL,
    "number_hash" BYTEA NOT NULL,
    "pseudonym" BYTEA NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rider_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rider_number_hash_key" ON "rider"("number_hash");

-- CreateIndex
CREATE UNIQUE INDEX "rider_pseudonym_key" ON "rider"("pseudonym");

-- CreateIndex
CREATE INDEX "rider_code_number_hash_idx" ON "rider_code"("number_hash");

-- CreateIndex
CREATE INDEX "rider_code_pseudonym_idx" ON "rider_code"("pseudonym");
