-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('addition', 'edit', 'claim', 'report', 'merge', 'closing');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'asked', 'accepted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "StewardProof" AS ENUM ('entry_mail', 'website_domain', 'curator', 'steward', 'command');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('preview', 'applying', 'applied', 'undoing', 'undone', 'failed');

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "redacted" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "initiative_id" INTEGER,
    "base_version" INTEGER,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "report_reason" "ReportReason",
    "reason" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "author_id" UUID,
    "author_role" "ActorRole" NOT NULL DEFAULT 'visitor',
    "origin" TEXT,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "risk" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision" TEXT,
    "made_version" INTEGER,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_message" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "is_authors" BOOLEAN NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "steward" (
    "initiative_id" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "proof" "StewardProof" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "steward_pkey" PRIMARY KEY ("initiative_id","person_id")
);

-- CreateTable
CREATE TABLE "steward_invitation" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "proof" "StewardProof" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "steward_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hello" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "sender_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hello_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative_views" (
    "initiative_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "initiative_views_pkey" PRIMARY KEY ("initiative_id","day")
);

-- CreateTable
CREATE TABLE "website_check" (
    "initiative_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT NOT NULL,
    "failing_since" TIMESTAMPTZ(3),

    CONSTRAINT "website_check_pkey" PRIMARY KEY ("initiative_id")
);

-- CreateTable
CREATE TABLE "review_request" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "lower_id" INTEGER NOT NULL,
    "higher_id" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("lower_id","higher_id")
);

-- CreateTable
CREATE TABLE "merge" (
    "id" UUID NOT NULL,
    "kept_id" INTEGER NOT NULL,
    "merged_id" INTEGER NOT NULL,
    "actor_id" UUID,
    "moved" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "licence" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "state" "ImportState" NOT NULL DEFAULT 'preview',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "schedule" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fate" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "initiative_id" INTEGER,
    "made_version" INTEGER,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateIndex
CREATE INDEX "proposal_state_risk_created_at_idx" ON "proposal"("state", "risk", "created_at");

-- CreateIndex
CREATE INDEX "proposal_initiative_id_idx" ON "proposal"("initiative_id");

-- CreateIndex
CREATE INDEX "proposal_author_id_idx" ON "proposal"("author_id");

-- CreateIndex
CREATE INDEX "proposal_message_proposal_id_idx" ON "proposal_message"("proposal_id");

-- CreateIndex
CREATE INDEX "steward_person_id_idx" ON "steward"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "steward_invitation_token_hash_key" ON "steward_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "steward_invitation_initiative_id_idx" ON "steward_invitation"("initiative_id");

-- CreateIndex
CREATE INDEX "hello_initiative_id_created_at_idx" ON "hello"("initiative_id", "created_at");

-- CreateIndex
CREATE INDEX "website_check_checked_at_idx" ON "website_check"("checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_request_token_hash_key" ON "review_request"("token_hash");

-- CreateIndex
CREATE INDEX "review_request_initiative_id_idx" ON "review_request"("initiative_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_score_idx" ON "duplicate_pair"("score");

-- CreateIndex
CREATE INDEX "merge_kept_id_idx" ON "merge"("kept_id");

-- CreateIndex
CREATE INDEX "merge_merged_id_idx" ON "merge"("merged_id");

-- CreateIndex
CREATE INDEX "import_batch_created_at_idx" ON "import_batch"("created_at");

-- CreateIndex
CREATE INDEX "import_row_batch_id_fate_idx" ON "import_row"("batch_id", "fate");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steward" ADD CONSTRAINT "steward_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steward" ADD CONSTRAINT "steward_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hello" ADD CONSTRAINT "hello_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "initiative_views" ADD CONSTRAINT "initiative_views_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "website_check" ADD CONSTRAINT "website_check_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was remembered may be blanked, and nothing else: the same row with more fields in "redacted", each null in
-- "before" and "after" where it was.
CREATE FUNCTION "blank_fields"("value" jsonb, "fields" text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof("value") = 'object' THEN COALESCE(
    (SELECT jsonb_object_agg(e.key, CASE WHEN e.key = ANY("fields") THEN 'null'::jsonb ELSE e.value END)
      FROM jsonb_each("value") e), '{}'::jsonb)
  ELSE "value" END
$$;

CREATE FUNCTION "allow_redaction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND NEW."redacted" @> OLD."redacted" AND cardinality(NEW."redacted") > cardinality(OLD."redacted")
    AND to_jsonb(NEW) - ARRAY['before', 'after', 'reason', 'redacted']
      = to_jsonb(OLD) - ARRAY['before', 'after', 'reason', 'redacted']
    AND NEW."before" IS NOT DISTINCT FROM blank_fields(OLD."before", NEW."redacted")
    AND NEW."after" IS NOT DISTINCT FROM blank_fields(OLD."after", NEW."redacted")
    AND NEW."reason" IS NOT DISTINCT FROM
      (CASE WHEN 'reason' = ANY(NEW."redacted") THEN NULL ELSE OLD."reason" END)
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

DROP TRIGGER "revision_append_only" ON "revision";
CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "allow_redaction"();
CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "log_entry_no_truncate" BEFORE TRUNCATE ON "log_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Also where a session says that it only replays what another one did.
ALTER TABLE "revision" ENABLE ALWAYS TRIGGER "revision_append_only";
ALTER TABLE "revision" ENABLE ALWAYS TRIGGER "revision_no_truncate";
ALTER TABLE "log_entry" ENABLE ALWAYS TRIGGER "log_entry_append_only";
ALTER TABLE "log_entry" ENABLE ALWAYS TRIGGER "log_entry_no_truncate";
