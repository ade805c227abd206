CREATE SCHEMA IF NOT EXISTS notices;

-- How far the record of the cases has been followed. It moves in the transaction that writes what follows from it.
CREATE TABLE notices.follower (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position text    NOT NULL
);

-- One thing told to one person. "cause" is what it is about within the case, an event or a deadline: told once.
CREATE TABLE notices.notice (
    id          uuid        PRIMARY KEY,
    recipient   uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    case_number text        NOT NULL,
    kind        text        NOT NULL,
    cause       text        NOT NULL,
    facts       jsonb       NOT NULL,
    created_at  timestamptz NOT NULL,
    in_app      boolean     NOT NULL,
    read_at     timestamptz,
    mail        text        NOT NULL CHECK (mail IN ('NONE', 'WAITING', 'SENT', 'DEAD')),
    mail_tries  int         NOT NULL DEFAULT 0,
    mail_next   timestamptz NOT NULL,
    UNIQUE (case_id, cause, recipient, kind)
);
CREATE INDEX notice_list ON notices.notice (recipient, (read_at IS NOT NULL), created_at DESC, id DESC) WHERE in_app;
CREATE INDEX notice_mail ON notices.notice (mail_next, id) WHERE mail = 'WAITING';

-- What somebody chose; without a row a kind is told in the app and by mail.
CREATE TABLE notices.preference (
    account uuid    NOT NULL,
    kind    text    NOT NULL,
    in_app  boolean NOT NULL,
    by_mail boolean NOT NULL,
    PRIMARY KEY (account, kind)
);

-- Up to which due time deadlines have been announced, by how long before.
CREATE TABLE notices.announced (
    lead   text        PRIMARY KEY,
    due_to timestamptz NOT NULL
);
