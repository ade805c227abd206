-- Drafts nobody has touched for long are swept, the oldest first.
CREATE INDEX draft_age ON cases.draft (updated_at);
