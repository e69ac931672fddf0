-- CreateTable
CREATE TABLE "entry_photo" (
    "id" UUID NOT NULL,
    "initiative_id" INTEGER,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_photo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_photo_storage_key_key" ON "entry_photo"("storage_key");

-- CreateIndex
CREATE INDEX "entry_photo_initiative_id_idx" ON "entry_photo"("initiative_id");

-- AddForeignKey
ALTER TABLE "entry_photo" ADD CONSTRAINT "entry_photo_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE SET NULL ON UPDATE CASCADE;
