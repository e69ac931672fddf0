-- CreateEnum
CREATE TYPE "WebsiteState" AS ENUM ('works', 'moved', 'dead', 'failing', 'unchecked');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('right', 'moved', 'closed', 'stop');

-- CreateEnum
CREATE TYPE "PairState" AS ENUM ('open', 'merged', 'different');

-- CreateEnum
CREATE TYPE "ImportFormat" AS ENUM ('csv', 'geojson', 'murmurations');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "RowFate" AS ENUM ('new', 'update', 'unchanged', 'possible_duplicate', 'error');

-- AlterEnum
ALTER TYPE "ActorRole" ADD VALUE 'import';

-- CreateTable
CREATE TABLE "steward_link" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "proof" "StewardProof" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "proposal_id" UUID,
    "invited_by_id" UUID,
    "sent_to_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "steward_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hello" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "sender_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hello_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_view" (
    "initiative_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "initiative_view_pkey" PRIMARY KEY ("initiative_id","day")
);

-- CreateTable
CREATE TABLE "website_check" (
    "initiative_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "state" "WebsiteState" NOT NULL,
    "http_status" INTEGER,
    "moved_to" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "website_check_pkey" PRIMARY KEY ("initiative_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "person_id" UUID,
    "token_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" "ReviewAnswer",

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_skip" (
    "initiative_id" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_skip_pkey" PRIMARY KEY ("initiative_id","person_id")
);

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "id" UUID NOT NULL,
    "first_id" INTEGER NOT NULL,
    "second_id" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "signals" TEXT[],
    "state" "PairState" NOT NULL DEFAULT 'open',
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merger" (
    "id" UUID NOT NULL,
    "kept_id" INTEGER NOT NULL,
    "gone_id" INTEGER NOT NULL,
    "kept_version" INTEGER NOT NULL,
    "gone_version" INTEGER NOT NULL,
    "moved" JSONB NOT NULL DEFAULT '{}',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "merger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "url" TEXT,
    "format" "ImportFormat" NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "every_days" INTEGER,
    "next_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" "ImportFormat" NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "state" "ImportState" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "problem" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_ref" TEXT,
    "fate" "RowFate" NOT NULL,
    "choice" TEXT,
    "initiative_id" INTEGER,
    "name" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL DEFAULT '{}',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "made_version" INTEGER,
    "proposal_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","number")
);

-- CreateIndex
CREATE INDEX "suggestion_computed_at_idx" ON "suggestion"("computed_at");

-- CreateIndex
CREATE INDEX "suggestion_dismissed_at_idx" ON "suggestion"("dismissed_at");

-- CreateIndex
CREATE UNIQUE INDEX "steward_link_token_hash_key" ON "steward_link"("token_hash");

-- CreateIndex
CREATE INDEX "steward_link_initiative_id_idx" ON "steward_link"("initiative_id");

-- CreateIndex
CREATE INDEX "steward_link_proposal_id_idx" ON "steward_link"("proposal_id");

-- CreateIndex
CREATE INDEX "steward_link_expires_at_idx" ON "steward_link"("expires_at");

-- CreateIndex
CREATE INDEX "hello_initiative_id_created_at_idx" ON "hello"("initiative_id", "created_at");

-- CreateIndex
CREATE INDEX "hello_sender_id_created_at_idx" ON "hello"("sender_id", "created_at");

-- CreateIndex
CREATE INDEX "initiative_view_day_idx" ON "initiative_view"("day");

-- CreateIndex
CREATE INDEX "website_check_state_idx" ON "website_check"("state");

-- CreateIndex
CREATE INDEX "website_check_checked_at_idx" ON "website_check"("checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_token_hash_key" ON "review"("token_hash");

-- CreateIndex
CREATE INDEX "review_initiative_id_asked_at_idx" ON "review"("initiative_id", "asked_at");

-- CreateIndex
CREATE INDEX "review_skip_until_idx" ON "review_skip"("until");

-- CreateIndex
CREATE INDEX "duplicate_pair_second_id_idx" ON "duplicate_pair"("second_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_state_score_idx" ON "duplicate_pair"("state", "score");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_first_id_second_id_key" ON "duplicate_pair"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "merger_kept_id_idx" ON "merger"("kept_id");

-- CreateIndex
CREATE INDEX "merger_gone_id_idx" ON "merger"("gone_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_source_key_key" ON "import_source"("key");

-- CreateIndex
CREATE INDEX "import_source_next_at_idx" ON "import_source"("next_at");

-- CreateIndex
CREATE INDEX "import_batch_source_id_created_at_idx" ON "import_batch"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "import_batch_state_idx" ON "import_batch"("state");

-- CreateIndex
CREATE INDEX "import_row_batch_id_fate_idx" ON "import_row"("batch_id", "fate");

-- CreateIndex
CREATE INDEX "import_row_initiative_id_idx" ON "import_row"("initiative_id");

-- AddForeignKey
ALTER TABLE "steward_link" ADD CONSTRAINT "steward_link_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steward_link" ADD CONSTRAINT "steward_link_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hello" ADD CONSTRAINT "hello_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hello" ADD CONSTRAINT "hello_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_view" ADD CONSTRAINT "initiative_view_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "website_check" ADD CONSTRAINT "website_check_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_skip" ADD CONSTRAINT "review_skip_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merger" ADD CONSTRAINT "merger_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merger" ADD CONSTRAINT "merger_gone_id_fkey" FOREIGN KEY ("gone_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;
