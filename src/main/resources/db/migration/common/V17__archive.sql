-- Files that were ordered, are made in the background and kept: large reports, and a year of the books.
CREATE TABLE kept_file (
  id          CHAR(36)      NOT NULL PRIMARY KEY,    -- made by the caller
  kind        VARCHAR(10)   NOT NULL,
  asked       VARCHAR(1000) NOT NULL,                -- what it is of, as in an address; a year
  ending      VARCHAR(4)    NOT NULL,
  language    VARCHAR(2)    NOT NULL,
  name        VARCHAR(120)  NOT NULL,
  ordered_at  TIMESTAMP     NOT NULL,
  ordered_by  VARCHAR(60)   NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  taken_until TIMESTAMP,                             -- whoever makes it has it alone until then
  steps_done  BIGINT        NOT NULL,
  steps_all   BIGINT        NOT NULL,
  ended_at    TIMESTAMP,
  bytes_long  BIGINT,
  sha256      CHAR(64)
);
CREATE INDEX kept_file_state ON kept_file (state);

CREATE TABLE kept_file_content (
  file_id CHAR(36) NOT NULL PRIMARY KEY REFERENCES kept_file(id),
  content ${bytes} NOT NULL
);
