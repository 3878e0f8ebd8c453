ALTER TABLE message ADD COLUMN sent_at timestamptz;
