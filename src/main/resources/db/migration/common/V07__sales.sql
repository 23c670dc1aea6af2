-- The till. A sale is born complete and never changes; a mistake is a return that points at it.
CREATE TABLE till (
  code        VARCHAR(20) NOT NULL PRIMARY KEY,
  name        VARCHAR(60) NOT NULL,
  kind        VARCHAR(10) NOT NULL,                  -- LIVE: its numbers have no gap; HISTORIC: numbers as the old till gave them
  last_number BIGINT DEFAULT 0 NOT NULL,
  active      BOOLEAN DEFAULT TRUE NOT NULL
);
INSERT INTO till (code, name, kind) VALUES ('BUTIK', 'Kassan i butiken', 'LIVE');

CREATE TABLE sale (
  id            CHAR(36)    NOT NULL PRIMARY KEY,    -- made by the till
  till_code     VARCHAR(20) NOT NULL REFERENCES till(code),
  number        BIGINT      NOT NULL,
  kind          VARCHAR(10) NOT NULL,
  sold_at       TIMESTAMP   NOT NULL,
  business_day  DATE        NOT NULL,
  received_at   TIMESTAMP   NOT NULL,
  cashier       VARCHAR(60) NOT NULL,
  total_ore     BIGINT      NOT NULL,                -- sum of the lines, including VAT
  rounding_ore  BIGINT      NOT NULL,                -- cash rounding; paid = total + rounding
  original_id   CHAR(36) REFERENCES sale(id),
  import_id     CHAR(36),
  incomplete    BOOLEAN DEFAULT FALSE NOT NULL,      -- imported without rows that were refused
  content_hash  CHAR(64)    NOT NULL,
  CONSTRAINT sale_number   UNIQUE (till_code, number),
  CONSTRAINT sale_rounding CHECK (rounding_ore BETWEEN -50 AND 50)
);
CREATE INDEX sale_day ON sale (business_day);
CREATE INDEX sale_original ON sale (original_id);

CREATE TABLE sale_line (
  sale_id        CHAR(36)     NOT NULL REFERENCES sale(id),
  position       INTEGER      NOT NULL,
  product_id     BIGINT       NOT NULL REFERENCES product(id),
  sku            VARCHAR(40)  NOT NULL,
  name           VARCHAR(120) NOT NULL,
  workshop       VARCHAR(20)  NOT NULL,
  quantity       BIGINT       NOT NULL,              -- thousandths; negative on a return
  unit_price_ore BIGINT       NOT NULL,              -- as it was then, including VAT
  vat_category   VARCHAR(10)  NOT NULL,
  vat_bp         INTEGER      NOT NULL,              -- as it was then
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
