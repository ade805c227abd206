-- Where somebody gets mail. Only a confirmed address gets notices; "wanted" is one whose owner has yet to follow the link.
CREATE TABLE notices.address (
    account      uuid        PRIMARY KEY,
    address      text        CHECK (length(address) <= 254),
    wanted       text        CHECK (length(wanted) <= 254),
    token        text,
    token_until  timestamptz,
    letter       text        NOT NULL CHECK (letter IN ('NONE', 'WAITING', 'SENT', 'DEAD')),
    letter_tries int         NOT NULL DEFAULT 0,
    letter_next  timestamptz NOT NULL,
    asked_at     timestamptz NOT NULL,
    CHECK ((wanted IS NULL) = (token IS NULL))
);
CREATE INDEX address_letter ON notices.address (letter_next) WHERE letter = 'WAITING';
