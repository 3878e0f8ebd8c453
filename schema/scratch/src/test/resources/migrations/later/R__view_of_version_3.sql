CREATE OR REPLACE VIEW sent AS SELECT id, sent_at FROM message;
