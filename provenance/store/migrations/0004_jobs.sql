-- Every re-embed: when, how long, what it did and how it ended.
CREATE TABLE jobs (
    number     INTEGER PRIMARY KEY,
    began      TEXT NOT NULL,
    version    TEXT NOT NULL,
    everything INTEGER NOT NULL,
    outcome    TEXT NOT NULL,
    encoder    TEXT,
    error      TEXT,
    seconds    REAL,
    reading    REAL NOT NULL,
    embedding  REAL NOT NULL,
    added      INTEGER NOT NULL,
    changed    INTEGER NOT NULL,
    removed    INTEGER NOT NULL,
    unchanged  INTEGER NOT NULL,
    failed     INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    embedded   INTEGER NOT NULL,
    reused     INTEGER NOT NULL,
    dropped    INTEGER NOT NULL
);
