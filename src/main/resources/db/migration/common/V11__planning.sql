-- At how few of a product the shop wants more, and how many it wants to have.
CREATE TABLE shop_level (
  product_id    BIGINT      NOT NULL PRIMARY KEY REFERENCES product(id),
  reorder_point BIGINT,                              -- thousandths; null for what nobody watches
  par_level     BIGINT,
  changed_by    VARCHAR(60) NOT NULL,
  changed_at    TIMESTAMP   NOT NULL,
  version       BIGINT DEFAULT 0 NOT NULL,
  CONSTRAINT shop_level_reorder CHECK (reorder_point >= 0),
  CONSTRAINT shop_level_par     CHECK (par_level > 0),
  CONSTRAINT shop_level_order   CHECK (reorder_point IS NULL OR par_level IS NULL OR reorder_point <= par_level)
);

-- What the shop asks the workshops for, and what was answered. Asking again replaces what is open.
CREATE TABLE shop_wish (
  id          CHAR(36)     NOT NULL PRIMARY KEY,     -- made by who asks
  product_id  BIGINT       NOT NULL REFERENCES product(id),
  quantity    BIGINT       NOT NULL,                 -- thousandths
  note        VARCHAR(120),
  asked_by    VARCHAR(60)  NOT NULL,
  asked_at    TIMESTAMP    NOT NULL,
  status      VARCHAR(10)  NOT NULL,
  open_for    BIGINT,                                -- the product while it is open, else null
  answered_by VARCHAR(60),
  answered_at TIMESTAMP,
  order_id    BIGINT REFERENCES production_order(id),
  why         VARCHAR(120),                          -- why not now
  version     BIGINT DEFAULT 0 NOT NULL,
  CONSTRAINT shop_wish_one_open UNIQUE (open_for),
  CONSTRAINT shop_wish_some     CHECK (quantity > 0),
  CONSTRAINT shop_wish_answer   CHECK (
    (status = 'OPEN' AND open_for IS NOT NULL AND open_for = product_id AND answered_by IS NULL AND answered_at IS NULL)
    OR (status <> 'OPEN' AND open_for IS NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL)),
  CONSTRAINT shop_wish_planned  CHECK (
    (status = 'PLANNED' AND order_id IS NOT NULL) OR (status <> 'PLANNED' AND order_id IS NULL)),
  CONSTRAINT shop_wish_not_now  CHECK ((status = 'NOT_NOW' AND why IS NOT NULL) OR (status <> 'NOT_NOW' AND why IS NULL))
);
