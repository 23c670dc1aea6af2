-- Letters to be sent by e-mail. Address, subject and text are here only until a letter is sent or given up.
CREATE TABLE letter (
  id          CHAR(36)     NOT NULL PRIMARY KEY,
  purpose     VARCHAR(60)  NOT NULL,
  about       VARCHAR(80)  NOT NULL,
  place       VARCHAR(120) NOT NULL,
  kept_at     TIMESTAMP    NOT NULL,
  state       VARCHAR(10)  NOT NULL CHECK (state IN ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
  tries       INTEGER      NOT NULL CHECK (tries >= 0),
  next_try_at TIMESTAMP    NOT NULL,
  trouble     VARCHAR(10),
  ended_at    TIMESTAMP,
  seen_at     TIMESTAMP,
  recipient   VARCHAR(254),
  subject     VARCHAR(200),
  text_utf8   ${bytes},
  html_utf8   ${bytes},
  CONSTRAINT letter_is_erased CHECK (
    (state = 'WAITING' AND ended_at IS NULL AND recipient IS NOT NULL AND subject IS NOT NULL AND text_utf8 IS NOT NULL)
    OR (state <> 'WAITING' AND ended_at IS NOT NULL AND recipient IS NULL AND subject IS NULL AND text_utf8 IS NULL
      AND html_utf8 IS NULL))
);
CREATE INDEX letter_due ON letter (state, next_try_at);
CREATE INDEX letter_place ON letter (place);
CREATE INDEX letter_kept ON letter (kept_at);
