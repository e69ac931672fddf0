-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Way" AS ENUM ('visit', 'buy', 'donate', 'volunteer', 'join');

-- CreateEnum
CREATE TYPE "PointQuality" AS ENUM ('exact', 'zip', 'town');

-- CreateEnum
CREATE TYPE "LocationPrivacy" AS ENUM ('public', 'town_only', 'on_request');

-- CreateEnum
CREATE TYPE "InitiativeStatus" AS ENUM ('active', 'planning', 'paused', 'closed');

-- CreateEnum
CREATE TYPE "Listing" AS ENUM ('published', 'hidden', 'retired', 'merged');

-- CreateEnum
CREATE TYPE "Principle" AS ENUM ('solidarity', 'democracy', 'equity', 'sustainability', 'pluralism');

-- CreateEnum
CREATE TYPE "ActorRole" AS ENUM ('seed', 'visitor', 'steward', 'curator', 'organizer', 'admin');

-- CreateTable
CREATE TABLE "kind_group" (
    "key" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "kind_group_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "purpose" (
    "key" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "purpose_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "kind" (
    "key" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "purpose_key" TEXT NOT NULL,
    "ways_usual" "Way"[],
    "labels" JSONB NOT NULL,
    "definition" JSONB NOT NULL,
    "aka" TEXT[],
    "sort" INTEGER NOT NULL,

    CONSTRAINT "kind_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "town" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_city" BOOLEAN NOT NULL,
    "county" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "population_2020" INTEGER NOT NULL,
    "population_2010" INTEGER NOT NULL,
    "planning_agency" TEXT NOT NULL,
    "square_miles" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "town_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zip" (
    "zip" TEXT NOT NULL,
    "town_id" INTEGER NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "postal_place" TEXT NOT NULL,

    CONSTRAINT "zip_pkey" PRIMARY KEY ("zip")
);

-- CreateTable
CREATE TABLE "place" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "town_id" INTEGER NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "source_ref" TEXT,
    "listing" "Listing" NOT NULL DEFAULT 'published',
    "merged_into_id" INTEGER,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lang" TEXT NOT NULL DEFAULT 'en',
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "alt_lang" TEXT,
    "alt_summary" TEXT,
    "alt_description" TEXT,
    "kind_key" TEXT NOT NULL,
    "secondary_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "purposes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "who_may_join" TEXT,
    "address" TEXT NOT NULL DEFAULT '',
    "locality" TEXT NOT NULL DEFAULT '',
    "town_id" INTEGER NOT NULL,
    "zip" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "point_quality" "PointQuality" NOT NULL DEFAULT 'town',
    "location_privacy" "LocationPrivacy" NOT NULL DEFAULT 'public',
    "service_area" TEXT,
    "hours" TEXT,
    "hours_year" INTEGER,
    "website" TEXT,
    "links" JSONB NOT NULL DEFAULT '[]',
    "email" TEXT,
    "email_public" BOOLEAN NOT NULL DEFAULT false,
    "phone" TEXT,
    "phone_public" BOOLEAN NOT NULL DEFAULT false,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "accessibility" TEXT,
    "founded_year" INTEGER,
    "status" "InitiativeStatus" NOT NULL DEFAULT 'active',
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "licence" TEXT NOT NULL,
    "listed_at" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by" "ActorRole",
    "version" INTEGER NOT NULL DEFAULT 1,
    "seed_hash" TEXT,
    "seed_version" INTEGER,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_way" (
    "initiative_id" INTEGER NOT NULL,
    "way" "Way" NOT NULL,
    "note" TEXT,
    "url" TEXT,

    CONSTRAINT "initiative_way_pkey" PRIMARY KEY ("initiative_id","way")
);

-- CreateTable
CREATE TABLE "initiative_principle" (
    "initiative_id" INTEGER NOT NULL,
    "principle" "Principle" NOT NULL,
    "how" TEXT,

    CONSTRAINT "initiative_principle_pkey" PRIMARY KEY ("initiative_id","principle")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "alt_lang" TEXT NOT NULL DEFAULT 'en',
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" BIGSERIAL NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "actor_role" "ActorRole" NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "id" BIGSERIAL NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "town_slug_key" ON "town"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "town_name_key" ON "town"("name");

-- CreateIndex
CREATE INDEX "zip_town_id_idx" ON "zip"("town_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_town_id_name_key" ON "place"("town_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_slug_key" ON "initiative"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_source_ref_key" ON "initiative"("source_ref");

-- CreateIndex
CREATE INDEX "initiative_kind_key_idx" ON "initiative"("kind_key");

-- CreateIndex
CREATE INDEX "initiative_town_id_idx" ON "initiative"("town_id");

-- CreateIndex
CREATE INDEX "initiative_merged_into_id_idx" ON "initiative"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "photo_storage_key_key" ON "photo"("storage_key");

-- CreateIndex
CREATE INDEX "photo_initiative_id_idx" ON "photo"("initiative_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_subject_type_subject_id_version_key" ON "revision"("subject_type", "subject_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_idempotency_key_key" ON "outbox"("idempotency_key");

-- CreateIndex
CREATE INDEX "log_entry_subject_type_subject_id_idx" ON "log_entry"("subject_type", "subject_id");

-- AddForeignKey
ALTER TABLE "kind" ADD CONSTRAINT "kind_group_key_fkey" FOREIGN KEY ("group_key") REFERENCES "kind_group"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kind" ADD CONSTRAINT "kind_purpose_key_fkey" FOREIGN KEY ("purpose_key") REFERENCES "purpose"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zip" ADD CONSTRAINT "zip_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_kind_key_fkey" FOREIGN KEY ("kind_key") REFERENCES "kind"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_way" ADD CONSTRAINT "initiative_way_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_principle" ADD CONSTRAINT "initiative_principle_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.

-- One row, whatever happens.
ALTER TABLE "directory_version" ADD CONSTRAINT "directory_version_single" CHECK ("id" = 1);
INSERT INTO "directory_version" ("id") VALUES (1);

ALTER TABLE "initiative"
  ADD CONSTRAINT "initiative_listed_at_form" CHECK ("listed_at" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD CONSTRAINT "initiative_point_whole" CHECK (("lat" IS NULL) = ("lng" IS NULL)),
  ADD CONSTRAINT "initiative_merged_has_target" CHECK (("listing" = 'merged') = ("merged_into_id" IS NOT NULL));

-- Every transaction that changes what the directory shows bumps the version exactly once, at its
-- commit: no writer can forget it, a batch counts once, and the row is locked only for the commit.
CREATE FUNCTION "bump_directory_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('commons.bumped_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('commons.bumped_in', pg_current_xact_id()::text, true);
    UPDATE "directory_version" SET "version" = "version" + 1, "changed_at" = now();
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE "shown" text;
BEGIN
  FOREACH "shown" IN ARRAY ARRAY['initiative', 'initiative_way', 'initiative_principle', 'photo', 'kind', 'town', 'zip', 'place'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "bump_directory_version"()', "shown" || '_bumps', "shown");
  END LOOP;
END $$;

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "log_entry_append_only" BEFORE UPDATE OR DELETE ON "log_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
