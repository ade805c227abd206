-- Whom a form may name among the staff: a few hundred rows, however many buyers there are.
create index account_on_duty on parties.account (id) where departments <> '{}';
