-- The account plan: what is booked where, from which day. Only grows; the latest rule for a thing applies.
CREATE TABLE coding_rule (
  id          CHAR(36)    NOT NULL PRIMARY KEY,
  event       VARCHAR(12) NOT NULL,
  vat_bp      INTEGER,                               -- null: any
  workshop    VARCHAR(20),
  method      VARCHAR(10),
  valid_from  DATE        NOT NULL,
  account     VARCHAR(10),                           -- null: ends the rule before it
  cost_centre VARCHAR(20),
  operation   VARCHAR(20),
  counterpart VARCHAR(20),
  project     VARCHAR(20),
  entered_at  TIMESTAMP   NOT NULL,
  entered_by  VARCHAR(60) NOT NULL
);
CREATE INDEX coding_rule_day ON coding_rule (valid_from);

-- The numbers of a calendar year's vouchers, without gap.
CREATE TABLE voucher_year (
  fiscal_year INTEGER NOT NULL PRIMARY KEY,
  last_number BIGINT  NOT NULL
);

CREATE TABLE voucher (
  id          CHAR(36)     NOT NULL PRIMARY KEY,     -- made by the caller
  fiscal_year INTEGER      NOT NULL REFERENCES voucher_year(fiscal_year),
  number      BIGINT       NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  source      VARCHAR(60)  NOT NULL,                 -- what it books, named for good
  event_day   DATE         NOT NULL,
  text        VARCHAR(120) NOT NULL,
  corrects    CHAR(36)     REFERENCES voucher(id),
  reason      VARCHAR(300),
  compiled_at TIMESTAMP    NOT NULL,
  compiled_by VARCHAR(60)  NOT NULL,
  CONSTRAINT voucher_number UNIQUE (fiscal_year, number),
  CONSTRAINT voucher_once   UNIQUE (source)
);
CREATE INDEX voucher_day ON voucher (event_day);

CREATE TABLE voucher_line (
  voucher_id  CHAR(36)     NOT NULL REFERENCES voucher(id),
  position    INTEGER      NOT NULL,
  account     VARCHAR(10)  NOT NULL,
  cost_centre VARCHAR(20),
  operation   VARCHAR(20),
  counterpart VARCHAR(20),
  project     VARCHAR(20),
  amount_ore  BIGINT       NOT NULL,                 -- debit positive, credit negative; a voucher sums to zero
  text        VARCHAR(120) NOT NULL,
  PRIMARY KEY (voucher_id, position)
);

CREATE TABLE voucher_approval (
  voucher_id  CHAR(36)    NOT NULL PRIMARY KEY REFERENCES voucher(id),
  approved_at TIMESTAMP   NOT NULL,
  approved_by VARCHAR(60) NOT NULL
);

-- Vouchers that left for the economy system together, with the file as it was.
CREATE TABLE export_batch (
  id          CHAR(36)    NOT NULL PRIMARY KEY,      -- made by the caller
  number      BIGINT      NOT NULL,
  fiscal_year INTEGER     NOT NULL,
  made_at     TIMESTAMP   NOT NULL,
  made_by     VARCHAR(60) NOT NULL,
  sha256      CHAR(64)    NOT NULL,
  CONSTRAINT export_batch_number UNIQUE (number)
);

CREATE TABLE export_file (
  batch_id CHAR(36) NOT NULL PRIMARY KEY REFERENCES export_batch(id),
  sie      ${bytes} NOT NULL
);

CREATE TABLE exported_voucher (
  voucher_id  CHAR(36) NOT NULL PRIMARY KEY REFERENCES voucher(id),
  batch_id    CHAR(36) NOT NULL REFERENCES export_batch(id)
);
CREATE INDEX exported_voucher_batch ON exported_voucher (batch_id);

-- What the bank's lists of card and Swish say for a business day. Entered again, the later one counts.
CREATE TABLE bank_list (
  id           CHAR(36)    NOT NULL PRIMARY KEY,
  business_day DATE        NOT NULL,
  method       VARCHAR(10) NOT NULL,
  amount_ore   BIGINT      NOT NULL,
  entered_at   TIMESTAMP   NOT NULL,
  entered_by   VARCHAR(60) NOT NULL
);
CREATE INDEX bank_list_day ON bank_list (business_day);
