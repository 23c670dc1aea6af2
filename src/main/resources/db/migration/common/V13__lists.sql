-- Lists that were sent as files. One lies here until it is carried out, which happens once.
CREATE TABLE list_import (
  id             CHAR(36)     NOT NULL PRIMARY KEY,   -- made by the sender
  kind           VARCHAR(20)  NOT NULL,
  file_name      VARCHAR(200) NOT NULL,
  content        ${bytes}     NOT NULL,
  content_sha256 CHAR(64)     NOT NULL,
  sent_by        VARCHAR(60)  NOT NULL,
  sent_at        TIMESTAMP    NOT NULL,
  done_by        VARCHAR(60),
  done_at        TIMESTAMP,
  added          INTEGER DEFAULT 0 NOT NULL,
  changed        INTEGER DEFAULT 0 NOT NULL,
  version        BIGINT  DEFAULT 0 NOT NULL,
  CONSTRAINT list_import_done CHECK (
    (done_by IS NULL AND done_at IS NULL AND added = 0 AND changed = 0) OR (done_by IS NOT NULL AND done_at IS NOT NULL))
);
CREATE INDEX list_import_content ON list_import (content_sha256);
