-- The till. A sale is born complete and never changes; a mistake is a return that points at it.
CREATE TABLE till (
  code        VARCHAR(20) NOT NULL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  kind        VARCHAR(10) NOT NULL,                  -- LIVE: its numbers have no gap; HISTORIC: numbers as the old till gave them
  last_number BIGINT DEFAULT 0 NOT NULL,             -- of the receipts that are numbered here
  active      BOOLEAN DEFAULT TRUE NOT NULL,
  last_series INTEGER DEFAULT 0 NOT NULL,            -- how many devices have been this till so far
  journal_last BIGINT DEFAULT 0 NOT NULL,            -- head of the till's journal: its last row
  journal_hash CHAR(64) DEFAULT '0000000000000000000000000000000000000000000000000000000000000000' NOT NULL,
  takings     VARCHAR(8000) DEFAULT '' NOT NULL,     -- what has been taken since the last close, added up as it happens
  opened_at   TIMESTAMP,                             -- first row since the last close
  fund_ore    BIGINT DEFAULT 0 NOT NULL,             -- change fund in the drawer
  last_close  BIGINT DEFAULT 0 NOT NULL,             -- Z numbers have no gap
  closed_at   TIMESTAMP,
  grand_sales_ore   BIGINT DEFAULT 0 NOT NULL,       -- grand totals, never reset
  grand_returns_ore BIGINT DEFAULT 0 NOT NULL
);
INSERT INTO till (code, name, kind) VALUES ('BUTIK', 'Kassan i butiken', 'LIVE');

-- A device that is, or was, a till. Each numbers its own receipts from 1, so that a device that is lost, wiped or found
-- again never gives a number that another one gave.
CREATE TABLE till_device (
  id            CHAR(36)    NOT NULL PRIMARY KEY,    -- made by the device
  till_code     VARCHAR(20) NOT NULL REFERENCES till(code),
  series        INTEGER     NOT NULL,
  name          VARCHAR(60) NOT NULL,
  last_number   BIGINT DEFAULT 0 NOT NULL,           -- of its receipts that are here
  last_training BIGINT DEFAULT 0 NOT NULL,           -- the same of its training receipts
  opened_at     TIMESTAMP   NOT NULL,
  opened_by     VARCHAR(60) NOT NULL,
  heard_at      TIMESTAMP   NOT NULL,
  ended_at      TIMESTAMP,
  ended_by      VARCHAR(60),
  ending        VARCHAR(12),                         -- HANDED_OVER: everything is here; REPLACED: something may be missing
  CONSTRAINT till_device_series UNIQUE (till_code, series)
);

-- Who has shown with a short code that they stand at a till, when the last time was and how much they may take off.
CREATE TABLE till_cashier (
  till_code     VARCHAR(20) NOT NULL REFERENCES till(code),
  login         VARCHAR(60) NOT NULL,
  signed_on_at  TIMESTAMP   NOT NULL,
  discount_most INTEGER     NOT NULL,                -- per cent
  PRIMARY KEY (till_code, login)
);

CREATE TABLE sale (
  id            CHAR(36)    NOT NULL PRIMARY KEY,    -- made by the till
  till_code     VARCHAR(20) NOT NULL REFERENCES till(code),
  series        INTEGER DEFAULT 0 NOT NULL,          -- which device gave the number; 0: numbered here
  number        BIGINT      NOT NULL,
  kind          VARCHAR(10) NOT NULL,
  sold_at       TIMESTAMP   NOT NULL,
  business_day  DATE        NOT NULL,
  received_at   TIMESTAMP   NOT NULL,
  cashier       VARCHAR(60) NOT NULL,
  approver      VARCHAR(60),                         -- who approved a discount that the cashier may not give alone
  eat_in        BOOLEAN DEFAULT FALSE NOT NULL,      -- eaten on the premises
  total_ore     BIGINT      NOT NULL,                -- sum of the lines, including VAT
  rounding_ore  BIGINT      NOT NULL,                -- cash rounding; paid = total + rounding
  original_id   CHAR(36) REFERENCES sale(id),
  exchange_of   CHAR(36) REFERENCES sale(id),        -- on a sale: the return whose goods were exchanged for these
  import_id     CHAR(36),
  incomplete    BOOLEAN DEFAULT FALSE NOT NULL,      -- imported without rows that were refused
  content_hash  CHAR(64)    NOT NULL,
  CONSTRAINT sale_number   UNIQUE (till_code, series, number),
  CONSTRAINT sale_rounding CHECK (rounding_ore BETWEEN -50 AND 50),
  CONSTRAINT sale_exchange UNIQUE (exchange_of),     -- what a return gave in exchange is used once
  CONSTRAINT sale_exchanges CHECK (exchange_of IS NULL OR kind = 'SALE')
);
CREATE INDEX sale_day ON sale (business_day);
CREATE INDEX sale_original ON sale (original_id);

CREATE TABLE sale_line (
  sale_id        CHAR(36)     NOT NULL REFERENCES sale(id),
  position       INTEGER      NOT NULL,
  product_id     BIGINT       REFERENCES product(id),  -- null: sold without being in the list
  sku            VARCHAR(40)  NOT NULL,
  name           VARCHAR(120) NOT NULL,
  workshop       VARCHAR(20)  NOT NULL,
  quantity       BIGINT       NOT NULL,              -- thousandths; negative on a return
  unit_price_ore BIGINT       NOT NULL,              -- as it was then, including VAT
  vat_category   VARCHAR(10)  NOT NULL,
  vat_bp         INTEGER      NOT NULL,              -- as it was then
  discount_ore   BIGINT DEFAULT 0 NOT NULL,          -- taken off already: gross = quantity times price, less this
  discount_reason VARCHAR(20),
  gross_ore      BIGINT       NOT NULL,
  net_ore        BIGINT       NOT NULL,
  vat_ore        BIGINT       NOT NULL,
  gross_before_ore BIGINT     NOT NULL,              -- of the lines above it, so that a report can share a receipt
  net_before_ore BIGINT       NOT NULL,              -- among several payments without adding up again
  original_position INTEGER,                         -- on a return: the line of the original that comes back
  PRIMARY KEY (sale_id, position),
  CONSTRAINT sale_line_split CHECK (net_ore + vat_ore = gross_ore)
);
CREATE INDEX sale_line_product ON sale_line (product_id);

CREATE TABLE sale_payment (
  sale_id      CHAR(36)    NOT NULL REFERENCES sale(id),
  position     INTEGER     NOT NULL,
  method       VARCHAR(10) NOT NULL,
  amount_ore   BIGINT      NOT NULL,                 -- what it settles; change already given back
  tendered_ore BIGINT      NOT NULL,                 -- what was handed over
  settled_ore  BIGINT      NOT NULL,                 -- its part of the total: the amount without cash rounding
  settled_before_ore BIGINT NOT NULL,                -- the part of the payments above it
  PRIMARY KEY (sale_id, position)
);

-- What somebody should look at in a sale that was kept as it came.
CREATE TABLE sale_oddity (
  sale_id  CHAR(36)    NOT NULL REFERENCES sale(id),
  kind     VARCHAR(20) NOT NULL,
  fact     VARCHAR(200),
  seen_at  TIMESTAMP,
  seen_by  VARCHAR(60),
  PRIMARY KEY (sale_id, kind)
);
CREATE INDEX sale_oddity_unseen ON sale_oddity (seen_at);

-- Everything that happens at a till, in order. Each row's hash covers the row and the hash before it, so that a changed,
-- missing or foreign row shows.
CREATE TABLE journal (
  till_code    VARCHAR(20)  NOT NULL REFERENCES till(code),
  number       BIGINT       NOT NULL,
  kind         VARCHAR(16)  NOT NULL,
  happened_at  TIMESTAMP    NOT NULL,                -- by the till's clock
  kept_at      TIMESTAMP    NOT NULL,
  kept_by      VARCHAR(60)  NOT NULL,
  ref          CHAR(36)     NOT NULL,                -- the sale, or the id that the till gave the event
  says         VARCHAR(1000) NOT NULL,
  amount_ore   BIGINT       NOT NULL,
  content_hash CHAR(64)     NOT NULL,                -- of all that the row stands for
  hash         CHAR(64)     NOT NULL,
  PRIMARY KEY (till_code, number),
  CONSTRAINT journal_once UNIQUE (ref, kind)
);

-- A till's day, closed: what it had taken, what was counted, and what was in between. Z numbers have no gap.
CREATE TABLE day_close (
  id            CHAR(36)     NOT NULL PRIMARY KEY,   -- made by the caller
  till_code     VARCHAR(20)  NOT NULL REFERENCES till(code),
  number        BIGINT       NOT NULL,
  business_day  DATE         NOT NULL,
  opened_at     TIMESTAMP,                           -- the first thing since the close before; null when there was none
  closed_at     TIMESTAMP    NOT NULL,
  closed_by     VARCHAR(60)  NOT NULL,
  journal_row   BIGINT       NOT NULL,               -- up to and with this row
  takings       VARCHAR(8000) NOT NULL,
  fund_ore      BIGINT       NOT NULL,               -- change fund it began with
  expected_ore  BIGINT       NOT NULL,               -- cash that ought to lie in the drawer
  counted_ore   BIGINT       NOT NULL,               -- cash that did
  pieces        VARCHAR(400) NOT NULL,               -- how many of each note and coin
  card_ore      BIGINT       NOT NULL,               -- total of the card terminal
  swish_ore     BIGINT       NOT NULL,               -- total of the Swish account
  reason        VARCHAR(300),                        -- why counted and expected differ
  left_ore      BIGINT       NOT NULL,               -- stays in the drawer as change
  grand_sales_ore   BIGINT   NOT NULL,
  grand_returns_ore BIGINT   NOT NULL,
  content_hash  CHAR(64)     NOT NULL,
  CONSTRAINT day_close_number UNIQUE (till_code, number)
);
CREATE INDEX day_close_day ON day_close (business_day);

-- A second person has looked at a close and agrees.
CREATE TABLE day_close_approval (
  close_id    CHAR(36)    NOT NULL PRIMARY KEY REFERENCES day_close(id),
  approved_at TIMESTAMP   NOT NULL,
  approved_by VARCHAR(60) NOT NULL
);

-- Somebody at a till wants a hand.
CREATE TABLE help_call (
  id          CHAR(36)    NOT NULL PRIMARY KEY,
  till_code   VARCHAR(20) NOT NULL REFERENCES till(code),
  called_at   TIMESTAMP   NOT NULL,
  answered_at TIMESTAMP,
  answered_by VARCHAR(60)
);
CREATE INDEX help_call_waiting ON help_call (answered_at, called_at);

CREATE TABLE sale_import (
  id            CHAR(36)     NOT NULL PRIMARY KEY,
  till_code     VARCHAR(20)  NOT NULL REFERENCES till(code),
  file_name     VARCHAR(200) NOT NULL,
  encoding      VARCHAR(20)  NOT NULL,
  status        VARCHAR(12)  NOT NULL,
  started_at    TIMESTAMP    NOT NULL,
  ended_at      TIMESTAMP,
  started_by    VARCHAR(60)  NOT NULL,
  rows_total    BIGINT NOT NULL,
  rows_read     BIGINT NOT NULL,
  rows_refused  BIGINT NOT NULL,
  receipts_kept BIGINT NOT NULL,
  receipts_known BIGINT NOT NULL,                    -- already here from an earlier import of the same
  receipts_incomplete BIGINT NOT NULL,               -- of the kept ones, without a row that was refused
  receipts_refused BIGINT NOT NULL                   -- no row of it could be kept
);

CREATE TABLE sale_import_fault (
  import_id  CHAR(36)    NOT NULL REFERENCES sale_import(id),
  row_no     BIGINT      NOT NULL,                   -- which refused row of the import, from 1
  position   INTEGER     NOT NULL,                   -- which fault of the row, from 1
  line       BIGINT      NOT NULL,                   -- line of the file, the header being 1
  receipt    VARCHAR(80),
  field      VARCHAR(20) NOT NULL,
  code       VARCHAR(60) NOT NULL,
  fact       VARCHAR(80),
  PRIMARY KEY (import_id, row_no, position)
);
