-- Shops as the marketplace tells us. A shop first met in an order has its code for a name and the time "-infinity",
-- so that the marketplace's first word about it counts as news.
CREATE TABLE orders.shop (
    id                 uuid        PRIMARY KEY,
    code               text        NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 64),
    name               text        NOT NULL,
    market             text        NOT NULL CHECK (market IN ('C2C', 'MALL')),
    after_sales_policy text        NOT NULL DEFAULT '',
    updated_at         timestamptz NOT NULL
);

-- Orders. Their lines are frozen at purchase and read only as a whole: they live inside the row. "shop" has no foreign
-- key although both are ours: shops are never deleted, and the check would cost a fifth of the import.
CREATE TABLE orders.purchase (
    id           uuid        PRIMARY KEY,
    number       text        NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 64),
    buyer        uuid        NOT NULL,
    shop         uuid        NOT NULL,
    market       text        NOT NULL CHECK (market IN ('C2C', 'MALL')),
    lines        jsonb       NOT NULL,
    currency     text        NOT NULL CHECK (length(currency) = 3),
    paid         bigint      NOT NULL CHECK (paid >= 0),
    freight      bigint      NOT NULL CHECK (freight >= 0),
    state        text        NOT NULL CHECK (state IN ('PLACED', 'PAID', 'SHIPPED', 'SUCCESSFUL', 'CLOSED')),
    placed_at    timestamptz NOT NULL,
    paid_at      timestamptz,
    ship_by      timestamptz,
    shipped_at   timestamptz,
    deliver_by   timestamptz,
    delivered_at timestamptz,
    succeeded_at timestamptz,
    closed_at    timestamptz,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX purchase_of_buyer ON orders.purchase (buyer, placed_at DESC, id DESC);
CREATE INDEX purchase_of_shop ON orders.purchase (shop, placed_at DESC, id DESC);
CREATE INDEX purchase_newest ON orders.purchase (placed_at DESC, id DESC);

-- One step of a parcel's way is told once, however often it is sent.
CREATE TABLE orders.logistics_event (
    purchase    uuid        NOT NULL REFERENCES orders.purchase,
    happened_at timestamptz NOT NULL,
    step        text        NOT NULL,
    parcel      text        NOT NULL,
    text        text        NOT NULL,
    PRIMARY KEY (purchase, happened_at, step, parcel)
);

-- At most one review by each side; the newest word counts.
CREATE TABLE orders.review (
    purchase uuid        NOT NULL REFERENCES orders.purchase,
    by       text        NOT NULL CHECK (by IN ('BUYER', 'SELLER')),
    rating   text        NOT NULL CHECK (rating IN ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    text     text        NOT NULL,
    at       timestamptz NOT NULL,
    answer   text,
    PRIMARY KEY (purchase, by)
);

-- How far a file has been read. Written in the transaction that stores the orders, so an import that was killed goes on
-- exactly where it stopped. "source" is the SHA-256 of the files and of how they are read.
CREATE TABLE orders.import_file (
    source         bytea       PRIMARY KEY,
    entries        bigint      NOT NULL,
    created        bigint      NOT NULL,
    updated        bigint      NOT NULL,
    unchanged      bigint      NOT NULL,
    refused        bigint      NOT NULL,
    rejected_bytes bigint      NOT NULL,
    finished_at    timestamptz
);
