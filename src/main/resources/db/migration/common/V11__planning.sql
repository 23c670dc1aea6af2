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
