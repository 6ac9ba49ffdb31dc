-- "Knea": tells the diary from other databases.
PRAGMA application_id = 0x4B6E6561;

-- Points in time are milliseconds of the epoch; at, lasted, worked and the like are milliseconds
-- of the session.
CREATE TABLE session (
  -- Never given twice, so that what is newer has the greater one.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  began INTEGER NOT NULL,
  zone TEXT NOT NULL,
  last INTEGER NOT NULL,
  lasted INTEGER NOT NULL DEFAULT 0,
  routine TEXT,
  title TEXT,
  ending TEXT,
  affected TEXT
) STRICT;

CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  at INTEGER NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  technique TEXT NOT NULL,
  departure TEXT,
  worked INTEGER NOT NULL DEFAULT 0,
  worked_left INTEGER NOT NULL DEFAULT 0,
  worked_right INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX step_of_session ON step (session);

CREATE TABLE step_zone (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
  zone TEXT NOT NULL
) STRICT;
CREATE INDEX zone_of_step ON step_zone (step);

CREATE TABLE pressure (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,
  at INTEGER NOT NULL,
  level INTEGER NOT NULL
) STRICT;
CREATE INDEX pressure_of_step ON pressure (step);

CREATE TABLE command (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  number INTEGER NOT NULL,
  confidence REAL
) STRICT;
CREATE INDEX command_of_session ON command (session);

CREATE TABLE rating (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  at INTEGER NOT NULL,
  occasion TEXT NOT NULL,
  pain INTEGER
) STRICT;
CREATE INDEX rating_of_session ON rating (session);

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  at INTEGER NOT NULL,
  -- The point in time.
  noted INTEGER NOT NULL,
  question TEXT NOT NULL,
  asked TEXT NOT NULL,
  given TEXT,
  sign TEXT NOT NULL,
  risk TEXT NOT NULL
) STRICT;
CREATE INDEX answer_of_session ON answer (session);
CREATE INDEX answer_to_question ON answer (question);

CREATE TABLE bookmark (
  session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  routine TEXT NOT NULL,
  steps INTEGER NOT NULL,
  step INTEGER NOT NULL,
  worked INTEGER NOT NULL,
  first_side TEXT NOT NULL,
  first_millis INTEGER NOT NULL,
  total_millis INTEGER NOT NULL,
  level INTEGER NOT NULL,
  comfort INTEGER,
  affected TEXT,
  pain_before INTEGER,
  -- Indices of the steps that were left for pain, with spaces between.
  stopped TEXT NOT NULL,
  balance_left INTEGER NOT NULL,
  balance_right INTEGER NOT NULL,
  balance_owed INTEGER NOT NULL
) STRICT;
