-- CreateIndex
CREATE INDEX "import_row_source_ref_idx" ON "import_row"("source_ref");
