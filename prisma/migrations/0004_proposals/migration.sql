-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('addition', 'edit', 'claim', 'report', 'merge', 'closing');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'asked', 'accepted', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "StewardProof" AS ENUM ('entry_mail', 'website_domain', 'curator', 'steward', 'command');

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

-- By hand from here on: what the schema language cannot say.

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
