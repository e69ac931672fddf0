-- CreateEnum
CREATE TYPE "GroupJoining" AS ENUM ('open', 'request', 'invitation');

-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('member', 'coordinator', 'note_taker');

-- CreateEnum
CREATE TYPE "GroupAudience" AS ENUM ('everyone', 'members', 'coordinators');

-- CreateEnum
CREATE TYPE "JoinRequestState" AS ENUM ('waiting', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "AimSort" AS ENUM ('objective', 'priority', 'strategy');

-- CreateEnum
CREATE TYPE "AimState" AS ENUM ('proposed', 'adopted', 'under_way', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "StepFree" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "ReplyAnswer" AS ENUM ('yes', 'maybe', 'no');

-- CreateEnum
CREATE TYPE "TextState" AS ENUM ('agenda', 'draft', 'approved');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "CollaborationState" AS ENUM ('proposed', 'accepted', 'declined', 'ended');

-- CreateEnum
CREATE TYPE "GatheringState" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('registered', 'waiting', 'offered', 'cancelled');

-- CreateEnum
CREATE TYPE "RideSide" AS ENUM ('need', 'offer');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "action_id" UUID,
ADD COLUMN     "group_id" UUID;

-- CreateTable
CREATE TABLE "working_group" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "how_to_join" TEXT NOT NULL DEFAULT '',
    "alt_lang" TEXT,
    "alt_name" TEXT,
    "alt_purpose" TEXT,
    "alt_how_to_join" TEXT,
    "joining" "GroupJoining" NOT NULL DEFAULT 'open',
    "questions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "agreement" TEXT NOT NULL DEFAULT '',
    "named_in" INTEGER,
    "active_at" TIMESTAMPTZ(3),
    "is_entrusted" BOOLEAN NOT NULL DEFAULT false,
    "entrusted_regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "entrusted_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "GroupRole" NOT NULL DEFAULT 'member',
    "audience" "GroupAudience" NOT NULL DEFAULT 'coordinators',
    "way_in" "GroupJoining" NOT NULL,
    "decided_by_id" UUID,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wants_announcements" BOOLEAN NOT NULL DEFAULT true,
    "wants_talk" BOOLEAN NOT NULL DEFAULT true,
    "talk_mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_id","person_id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "wants_to_coordinate" BOOLEAN NOT NULL DEFAULT false,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "state" "JoinRequestState" NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_invitation" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "role" "GroupRole" NOT NULL DEFAULT 'member',
    "token_hash" TEXT NOT NULL,
    "sent_to_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "group_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_aim" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "sort" "AimSort" NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "by_when" TEXT,
    "state" "AimState" NOT NULL DEFAULT 'proposed',
    "position" INTEGER NOT NULL DEFAULT 0,
    "replaces_id" UUID,
    "proposed_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "adopted_in_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_aim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_change" (
    "id" BIGSERIAL NOT NULL,
    "group_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_initiative" (
    "group_id" UUID NOT NULL,
    "initiative_id" INTEGER NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_initiative_pkey" PRIMARY KEY ("group_id","initiative_id")
);

-- CreateTable
CREATE TABLE "group_document" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "storage_key" TEXT,
    "file_name" TEXT NOT NULL DEFAULT '',
    "media_type" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL DEFAULT 0,
    "audience" "GroupAudience" NOT NULL DEFAULT 'members',
    "added_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "uid" TEXT NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "audience" "GroupAudience" NOT NULL DEFAULT 'everyone',
    "starts_local" TEXT NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "rule" TEXT,
    "place" TEXT NOT NULL DEFAULT '',
    "town_id" INTEGER,
    "join_link" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "interpretation" TEXT NOT NULL DEFAULT '',
    "child_care" TEXT NOT NULL DEFAULT '',
    "step_free" "StepFree" NOT NULL DEFAULT 'unknown',
    "access_notes" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_host" (
    "meeting_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "meeting_host_pkey" PRIMARY KEY ("meeting_id","group_id")
);

-- CreateTable
CREATE TABLE "meeting_occurrence" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "original_local" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_changed" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT,
    "place" TEXT,
    "join_link" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_reply" (
    "occurrence_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer" "ReplyAnswer" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_reply_pkey" PRIMARY KEY ("occurrence_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_text" (
    "occurrence_id" UUID NOT NULL,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "body" TEXT NOT NULL,
    "state" "TextState" NOT NULL DEFAULT 'agenda',
    "audience" "GroupAudience" NOT NULL DEFAULT 'members',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_text_pkey" PRIMARY KEY ("occurrence_id")
);

-- CreateTable
CREATE TABLE "meeting_text_version" (
    "occurrence_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "state" "TextState" NOT NULL,
    "audience" "GroupAudience" NOT NULL,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_text_version_pkey" PRIMARY KEY ("occurrence_id","version")
);

-- CreateTable
CREATE TABLE "group_decision" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "occurrence_id" UUID,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "group_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_action" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "occurrence_id" UUID,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "text" TEXT NOT NULL,
    "owner_id" UUID,
    "owner_name" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "state" "ActionState" NOT NULL DEFAULT 'open',
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "author_id" UUID,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" "GroupAudience" NOT NULL DEFAULT 'members',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "author_id" UUID,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_message" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "thread_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collaboration" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "aim_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "CollaborationState" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID,
    "decided_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "collaboration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "alt_lang" TEXT,
    "alt_title" TEXT,
    "alt_summary" TEXT,
    "alt_description" TEXT,
    "starts_local" TEXT NOT NULL,
    "ends_local" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place_name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "town_id" INTEGER,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "access_notes" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "is_registration_open" BOOLEAN NOT NULL DEFAULT false,
    "asks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "has_rides" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT NOT NULL DEFAULT '',
    "resolutions" TEXT NOT NULL DEFAULT '',
    "state" "GatheringState" NOT NULL DEFAULT 'draft',
    "group_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "gathering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering_session" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_local" TEXT NOT NULL,
    "ends_local" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "gathering_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering_organizer" (
    "gathering_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gathering_organizer_pkey" PRIMARY KEY ("gathering_id","person_id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "person_id" UUID,
    "number" BIGSERIAL NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "pronouns" TEXT NOT NULL DEFAULT '',
    "food" TEXT NOT NULL DEFAULT '',
    "access" TEXT NOT NULL DEFAULT '',
    "child_care" TEXT NOT NULL DEFAULT '',
    "interpretation" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offered_until" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ride" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "RideSide" NOT NULL,
    "town_id" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering_photo" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "added_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gathering_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "circle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_member" (
    "circle_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "goes_on" BOOLEAN,

    CONSTRAINT "circle_member_pkey" PRIMARY KEY ("circle_id","person_id")
);

-- CreateTable
CREATE TABLE "circle_invitation" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "circle_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_date" (
    "id" UUID NOT NULL,
    "circle_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "uid" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_minutes" INTEGER NOT NULL DEFAULT 90,
    "place" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "circle_date_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "circle_seeker" (
    "person_id" UUID NOT NULL,
    "town_id" INTEGER,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "circle_seeker_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "working_group_slug_key" ON "working_group"("slug");

-- CreateIndex
CREATE INDEX "group_member_person_id_idx" ON "group_member"("person_id");

-- CreateIndex
CREATE INDEX "join_request_group_id_state_idx" ON "join_request"("group_id", "state");

-- CreateIndex
CREATE INDEX "join_request_person_id_idx" ON "join_request"("person_id");

-- CreateIndex
CREATE INDEX "join_request_state_created_at_idx" ON "join_request"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "group_invitation_token_hash_key" ON "group_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "group_invitation_group_id_idx" ON "group_invitation"("group_id");

-- CreateIndex
CREATE INDEX "group_invitation_expires_at_idx" ON "group_invitation"("expires_at");

-- CreateIndex
CREATE INDEX "group_aim_group_id_sort_state_idx" ON "group_aim"("group_id", "sort", "state");

-- CreateIndex
CREATE INDEX "group_aim_replaces_id_idx" ON "group_aim"("replaces_id");

-- CreateIndex
CREATE INDEX "group_aim_adopted_in_id_idx" ON "group_aim"("adopted_in_id");

-- CreateIndex
CREATE INDEX "group_change_group_id_created_at_idx" ON "group_change"("group_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "group_change_subject_id_version_key" ON "group_change"("subject_id", "version");

-- CreateIndex
CREATE INDEX "group_initiative_initiative_id_idx" ON "group_initiative"("initiative_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_document_storage_key_key" ON "group_document"("storage_key");

-- CreateIndex
CREATE INDEX "group_document_group_id_created_at_idx" ON "group_document"("group_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_uid_key" ON "meeting"("uid");

-- CreateIndex
CREATE INDEX "meeting_group_id_idx" ON "meeting"("group_id");

-- CreateIndex
CREATE INDEX "meeting_town_id_idx" ON "meeting"("town_id");

-- CreateIndex
CREATE INDEX "meeting_host_group_id_idx" ON "meeting_host"("group_id");

-- CreateIndex
CREATE INDEX "meeting_occurrence_starts_at_idx" ON "meeting_occurrence"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_occurrence_meeting_id_original_local_key" ON "meeting_occurrence"("meeting_id", "original_local");

-- CreateIndex
CREATE INDEX "meeting_reply_person_id_idx" ON "meeting_reply"("person_id");

-- CreateIndex
CREATE INDEX "group_decision_group_id_created_at_idx" ON "group_decision"("group_id", "created_at");

-- CreateIndex
CREATE INDEX "group_decision_occurrence_id_idx" ON "group_decision"("occurrence_id");

-- CreateIndex
CREATE INDEX "group_action_group_id_state_idx" ON "group_action"("group_id", "state");

-- CreateIndex
CREATE INDEX "group_action_occurrence_id_idx" ON "group_action"("occurrence_id");

-- CreateIndex
CREATE INDEX "group_action_owner_id_idx" ON "group_action"("owner_id");

-- CreateIndex
CREATE INDEX "group_action_state_due_on_idx" ON "group_action"("state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "announcement_group_id_created_at_idx" ON "announcement"("group_id", "created_at");

-- CreateIndex
CREATE INDEX "announcement_author_id_idx" ON "announcement"("author_id");

-- CreateIndex
CREATE INDEX "thread_group_id_last_at_idx" ON "thread"("group_id", "last_at");

-- CreateIndex
CREATE INDEX "thread_author_id_idx" ON "thread"("author_id");

-- CreateIndex
CREATE INDEX "thread_message_thread_id_created_at_idx" ON "thread_message"("thread_id", "created_at");

-- CreateIndex
CREATE INDEX "thread_message_author_id_idx" ON "thread_message"("author_id");

-- CreateIndex
CREATE INDEX "collaboration_from_id_state_idx" ON "collaboration"("from_id", "state");

-- CreateIndex
CREATE INDEX "collaboration_to_id_state_idx" ON "collaboration"("to_id", "state");

-- CreateIndex
CREATE INDEX "collaboration_aim_id_idx" ON "collaboration"("aim_id");

-- CreateIndex
CREATE UNIQUE INDEX "gathering_slug_key" ON "gathering"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "gathering_uid_key" ON "gathering"("uid");

-- CreateIndex
CREATE INDEX "gathering_starts_at_idx" ON "gathering"("starts_at");

-- CreateIndex
CREATE INDEX "gathering_town_id_idx" ON "gathering"("town_id");

-- CreateIndex
CREATE INDEX "gathering_group_id_idx" ON "gathering"("group_id");

-- CreateIndex
CREATE INDEX "gathering_session_gathering_id_idx" ON "gathering_session"("gathering_id");

-- CreateIndex
CREATE INDEX "gathering_organizer_person_id_idx" ON "gathering_organizer"("person_id");

-- CreateIndex
CREATE INDEX "registration_gathering_id_state_number_idx" ON "registration"("gathering_id", "state", "number");

-- CreateIndex
CREATE INDEX "registration_person_id_idx" ON "registration"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_gathering_id_person_id_key" ON "registration"("gathering_id", "person_id");

-- CreateIndex
CREATE INDEX "ride_gathering_id_idx" ON "ride"("gathering_id");

-- CreateIndex
CREATE INDEX "ride_person_id_idx" ON "ride"("person_id");

-- CreateIndex
CREATE INDEX "ride_town_id_idx" ON "ride"("town_id");

-- CreateIndex
CREATE UNIQUE INDEX "gathering_photo_storage_key_key" ON "gathering_photo"("storage_key");

-- CreateIndex
CREATE INDEX "gathering_photo_gathering_id_idx" ON "gathering_photo"("gathering_id");

-- CreateIndex
CREATE INDEX "circle_member_person_id_idx" ON "circle_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "circle_invitation_token_hash_key" ON "circle_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "circle_invitation_circle_id_idx" ON "circle_invitation"("circle_id");

-- CreateIndex
CREATE INDEX "circle_invitation_expires_at_idx" ON "circle_invitation"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "circle_date_uid_key" ON "circle_date"("uid");

-- CreateIndex
CREATE INDEX "circle_date_starts_at_idx" ON "circle_date"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "circle_date_circle_id_position_key" ON "circle_date"("circle_id", "position");

-- CreateIndex
CREATE INDEX "circle_seeker_town_id_idx" ON "circle_seeker"("town_id");

-- CreateIndex
CREATE INDEX "post_group_id_idx" ON "post"("group_id");

-- CreateIndex
CREATE INDEX "post_action_id_idx" ON "post"("action_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "group_action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_aim" ADD CONSTRAINT "group_aim_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_aim" ADD CONSTRAINT "group_aim_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "group_aim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_aim" ADD CONSTRAINT "group_aim_adopted_in_id_fkey" FOREIGN KEY ("adopted_in_id") REFERENCES "meeting_occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_change" ADD CONSTRAINT "group_change_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_initiative" ADD CONSTRAINT "group_initiative_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_initiative" ADD CONSTRAINT "group_initiative_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_document" ADD CONSTRAINT "group_document_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_host" ADD CONSTRAINT "meeting_host_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_host" ADD CONSTRAINT "meeting_host_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_occurrence" ADD CONSTRAINT "meeting_occurrence_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reply" ADD CONSTRAINT "meeting_reply_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reply" ADD CONSTRAINT "meeting_reply_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_text" ADD CONSTRAINT "meeting_text_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_text_version" ADD CONSTRAINT "meeting_text_version_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_text"("occurrence_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_decision" ADD CONSTRAINT "group_decision_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_decision" ADD CONSTRAINT "group_decision_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_action" ADD CONSTRAINT "group_action_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_action" ADD CONSTRAINT "group_action_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "meeting_occurrence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_action" ADD CONSTRAINT "group_action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_message" ADD CONSTRAINT "thread_message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_message" ADD CONSTRAINT "thread_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_aim_id_fkey" FOREIGN KEY ("aim_id") REFERENCES "group_aim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering" ADD CONSTRAINT "gathering_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering" ADD CONSTRAINT "gathering_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_session" ADD CONSTRAINT "gathering_session_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_organizer" ADD CONSTRAINT "gathering_organizer_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_organizer" ADD CONSTRAINT "gathering_organizer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride" ADD CONSTRAINT "ride_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride" ADD CONSTRAINT "ride_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride" ADD CONSTRAINT "ride_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_photo" ADD CONSTRAINT "gathering_photo_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_invitation" ADD CONSTRAINT "circle_invitation_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_date" ADD CONSTRAINT "circle_date_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_seeker" ADD CONSTRAINT "circle_seeker_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circle_seeker" ADD CONSTRAINT "circle_seeker_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "town"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The board shows what groups are called.
CREATE CONSTRAINT TRIGGER "group_bumps_board" AFTER UPDATE OF "name", "slug" ON "working_group"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "bump_board_version"();
