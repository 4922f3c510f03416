-- CreateEnum
CREATE TYPE "HolidayMark" AS ENUM ('OFF', 'MAKE_UP_WORKDAY', 'ORDINARY');

-- CreateTable
CREATE TABLE "holiday_day" (
    "day" DATE NOT NULL,
    "kind" "HolidayMark" NOT NULL,
    "name" VARCHAR(40) NOT NULL DEFAULT '',
    "name_en" VARCHAR(60) NOT NULL DEFAULT '',

    CONSTRAINT "holiday_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "holiday_year" (
    "year" SMALLINT NOT NULL,

    CONSTRAINT "holiday_year_pkey" PRIMARY KEY ("year")
);
