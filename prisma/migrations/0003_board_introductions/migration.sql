-- CreateEnum
CREATE TYPE "AvoidanceScope" AS ENUM ('everything', 'introductions');

-- CreateEnum
CREATE TYPE "PostSide" AS ENUM ('need', 'offer');

-- CreateEnum
CREATE TYPE "PostCategory" AS ENUM ('food', 'home', 'tools', 'rides', 'work', 'skills', 'care', 'interpreting', 'land', 'money', 'learning', 'together');

-- CreateEnum
CREATE TYPE "PostMode" AS ENUM ('in_person', 'remote', 'either');

-- CreateEnum
CREATE TYPE "PostTerm" AS ENUM ('talk', 'gift', 'lend', 'trade', 'time', 'sliding', 'paid');

-- CreateEnum
CREATE TYPE "PostAudience" AS ENUM ('everyone', 'members', 'organizers');

-- CreateEnum
CREATE TYPE "PostBehalf" AS ENUM ('self', 'initiative', 'group', 'person');

-- CreateEnum
CREATE TYPE "PostState" AS ENUM ('pending', 'open', 'talking', 'partly_met', 'closed', 'expired');

-- CreateEnum
CREATE TYPE "PostOutcome" AS ENUM ('met_here', 'met_elsewhere', 'withdrawn', 'not_met');

-- CreateEnum
CREATE TYPE "ReportReason" AS ENUM ('spam', 'wrong', 'private', 'dangerous', 'closed', 'other');

-- CreateEnum
CREATE TYPE "IntroductionState" AS ENUM ('draft', 'sending', 'asking_first', 'asking_second', 'agreed', 'ended', 'undone', 'by_hand');

-- AlterTable
ALTER TABLE "photo" ADD COLUMN     "post_id" UUID,
ALTER COLUMN "initiative_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "introduction_shares" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "introductions_per_month" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "mail_shows_content" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "may_be_introduced" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "trusted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "avoidance" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "avoided_id" UUID NOT NULL,
    "scope" "AvoidanceScope" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "avoidance_pkey" PRIMARY KEY ("person_id","avoided_id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "side" "PostSide" NOT NULL,
    "category" "PostCategory" NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "alt_lang" TEXT,
    "alt_title" TEXT,
    "alt_body" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mode" "PostMode" NOT NULL DEFAULT 'in_person',
    "town_id" INTEGER NOT NULL,
    "area_town" TEXT,
    "area_county" TEXT,
    "area_regions" TEXT[],
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "reach_miles" INTEGER,
    "starts_on" DATE,
    "ends_on" DATE,
    "terms" "PostTerm"[],
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "audience" "PostAudience" NOT NULL DEFAULT 'everyone',
    "is_indexed" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "behalf" "PostBehalf" NOT NULL DEFAULT 'self',
    "initiative_id" INTEGER,
    "behalf_name" TEXT NOT NULL DEFAULT '',
    "behalf_contact" TEXT NOT NULL DEFAULT '',
    "state" "PostState" NOT NULL DEFAULT 'pending',
    "outcome" "PostOutcome",
    "story" TEXT NOT NULL DEFAULT '',
    "is_story_shown" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "keep_hash" TEXT,
    "keep_until" TIMESTAMPTZ(3),
    "first_contact_at" TIMESTAMPTZ(3),
    "seeming_contact_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "removal_reason" TEXT,
    "keeper_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_translation" (
    "post_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_translation_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "board_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reporter_id" UUID,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolution" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "owner_id" UUID,
    "beginner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_seat" (
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "is_muted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "conversation_seat_pkey" PRIMARY KEY ("conversation_id","person_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sender_id" UUID,
    "body" TEXT NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "contact" BYTEA,
    "is_withheld" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_note" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "post_id" UUID NOT NULL,
    "candidate_key" TEXT NOT NULL,
    "candidate_id" UUID,
    "initiative_id" INTEGER,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "signals" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("post_id","candidate_key")
);

-- CreateTable
CREATE TABLE "introduction_round" (
    "id" UUID NOT NULL,
    "closes_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "introduction_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "id" UUID NOT NULL,
    "round_id" UUID,
    "need_id" UUID,
    "offer_id" UUID,
    "pair_key" TEXT NOT NULL,
    "state" "IntroductionState" NOT NULL DEFAULT 'draft',
    "organizer_id" UUID,
    "first_step" TEXT NOT NULL DEFAULT 'call',
    "note" TEXT NOT NULL DEFAULT '',
    "note_lang" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "send_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction_side" (
    "introduction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID,
    "initiative_id" INTEGER,
    "name" TEXT NOT NULL DEFAULT '',
    "address" BYTEA,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "token_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "answer" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),
    "assumes_yes" BOOLEAN NOT NULL DEFAULT false,
    "call_for" TEXT,
    "recorded_by_id" UUID,
    "contact" BYTEA,
    "letter_key" TEXT,
    "asked_how7_at" TIMESTAMPTZ(3),
    "asked_how21_at" TIMESTAMPTZ(3),
    "how_it_went" TEXT,
    "how_said" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "introduction_side_pkey" PRIMARY KEY ("introduction_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "avoidance_id_key" ON "avoidance"("id");

-- CreateIndex
CREATE INDEX "avoidance_avoided_id_idx" ON "avoidance"("avoided_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_keep_hash_key" ON "post"("keep_hash");

-- CreateIndex
CREATE INDEX "post_translation_author_id_idx" ON "post_translation"("author_id");

-- CreateIndex
CREATE INDEX "post_state_opened_at_idx" ON "post"("state", "opened_at");

-- CreateIndex
CREATE INDEX "post_author_id_idx" ON "post"("author_id");

-- CreateIndex
CREATE INDEX "post_initiative_id_idx" ON "post"("initiative_id");

-- CreateIndex
CREATE INDEX "post_town_id_idx" ON "post"("town_id");

-- CreateIndex
CREATE INDEX "report_subject_type_subject_id_idx" ON "report"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "report_resolved_at_created_at_idx" ON "report"("resolved_at", "created_at");

-- CreateIndex
CREATE INDEX "conversation_owner_id_idx" ON "conversation"("owner_id");

-- CreateIndex
CREATE INDEX "conversation_beginner_id_idx" ON "conversation"("beginner_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_post_id_beginner_id_key" ON "conversation"("post_id", "beginner_id");

-- CreateIndex
CREATE INDEX "conversation_seat_person_id_idx" ON "conversation_seat"("person_id");

-- CreateIndex
CREATE INDEX "message_conversation_id_created_at_idx" ON "message"("conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "message_sender_id_idx" ON "message"("sender_id");

-- CreateIndex
CREATE INDEX "desk_note_post_id_idx" ON "desk_note"("post_id");

-- CreateIndex
CREATE INDEX "suggestion_candidate_id_idx" ON "suggestion"("candidate_id");

-- CreateIndex
CREATE INDEX "suggestion_initiative_id_idx" ON "suggestion"("initiative_id");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_round_closes_on_key" ON "introduction_round"("closes_on");

-- CreateIndex
CREATE INDEX "introduction_need_id_idx" ON "introduction"("need_id");

-- CreateIndex
CREATE INDEX "introduction_offer_id_idx" ON "introduction"("offer_id");

-- CreateIndex
CREATE INDEX "introduction_state_send_at_idx" ON "introduction"("state", "send_at");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_side_token_hash_key" ON "introduction_side"("token_hash");

-- CreateIndex
CREATE INDEX "introduction_side_person_id_idx" ON "introduction_side"("person_id");

-- CreateIndex
CREATE INDEX "introduction_side_initiative_id_idx" ON "introduction_side"("initiative_id");

-- CreateIndex
CREATE INDEX "photo_post_id_idx" ON "photo"("post_id");

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avoidance" ADD CONSTRAINT "avoidance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "avoidance" ADD CONSTRAINT "avoidance_avoided_id_fkey" FOREIGN KEY ("avoided_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_translation" ADD CONSTRAINT "post_translation_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_translation" ADD CONSTRAINT "post_translation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_beginner_id_fkey" FOREIGN KEY ("beginner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_seat" ADD CONSTRAINT "conversation_seat_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_seat" ADD CONSTRAINT "conversation_seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_note" ADD CONSTRAINT "desk_note_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "introduction_round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction_side" ADD CONSTRAINT "introduction_side_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction_side" ADD CONSTRAINT "introduction_side_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction_side" ADD CONSTRAINT "introduction_side_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here on: what the schema language cannot say.

ALTER TABLE "photo"
  ADD CONSTRAINT "photo_of_one" CHECK (("initiative_id" IS NULL) <> ("post_id" IS NULL));

ALTER TABLE "post"
  ADD CONSTRAINT "post_quantity" CHECK ("quantity" BETWEEN 1 AND 1000 AND "taken" BETWEEN 0 AND "quantity"),
  ADD CONSTRAINT "post_dates" CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR "ends_on" >= "starts_on"),
  ADD CONSTRAINT "post_closed_has_outcome" CHECK (("state" = 'closed') = ("outcome" IS NOT NULL));

ALTER TABLE "avoidance" ADD CONSTRAINT "avoidance_of_others" CHECK ("person_id" <> "avoided_id");

ALTER TABLE "introduction_side" ADD CONSTRAINT "introduction_side_of_two" CHECK ("position" IN (1, 2));

-- One introduction of two sides at a time, whoever makes it and whichever way round.
CREATE UNIQUE INDEX "introduction_pair_under_way" ON "introduction"("pair_key")
  WHERE "state" IN ('draft', 'sending', 'asking_first', 'asking_second', 'agreed');

-- One row, whatever happens.
ALTER TABLE "board_version" ADD CONSTRAINT "board_version_single" CHECK ("id" = 1);
INSERT INTO "board_version" ("id") VALUES (1);

-- As the directory's: bumped once by every transaction that changes what the board shows, at its commit.
CREATE FUNCTION "bump_board_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('commons.board_bumped_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('commons.board_bumped_in', pg_current_xact_id()::text, true);
    UPDATE "board_version" SET "version" = "version" + 1, "changed_at" = now();
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "post_bumps" AFTER INSERT OR UPDATE OR DELETE ON "post"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "bump_board_version"();
CREATE CONSTRAINT TRIGGER "photo_bumps_board" AFTER INSERT OR UPDATE OR DELETE ON "photo"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "bump_board_version"();
