-- Operators look accounts up by how a name begins; LIKE needs an index that compares letter by letter.
create index account_name_begins on parties.account (name_key text_pattern_ops);
create index account_shown_begins on parties.account (lower(display_name) text_pattern_ops);
