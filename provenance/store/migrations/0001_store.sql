-- Files of seeds/ as they were when last read.
CREATE TABLE files (
    path     TEXT PRIMARY KEY,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    failures TEXT NOT NULL
) WITHOUT ROWID;

-- Every text ever read, each once; live while some source publishes it now.
CREATE TABLE documents (
    key        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    text       TEXT NOT NULL,
    body_start INTEGER NOT NULL,
    body_end   INTEGER NOT NULL,
    sentences  INTEGER NOT NULL,
    live       INTEGER NOT NULL
);

-- What seeds/ holds now. Two sources can publish one document.
CREATE TABLE sources (
    key      INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,
    record   TEXT,
    locator  TEXT NOT NULL,
    source   TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (key),
    fresh    INTEGER NOT NULL
);
CREATE UNIQUE INDEX sources_by_path ON sources (path, ifnull(record, ''), record IS NULL);
CREATE INDEX sources_by_locator ON sources (locator);
CREATE INDEX sources_by_document ON sources (document);

-- What each source has published over time.
CREATE TABLE versions (
    locator    TEXT NOT NULL,
    document   INTEGER NOT NULL REFERENCES documents (key),
    source     TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen  TEXT NOT NULL,
    PRIMARY KEY (locator, document)
) WITHOUT ROWID;
CREATE INDEX versions_by_document ON versions (document);

-- Each distinct sentence text once, by the id that the index uses too.
CREATE TABLE sentences (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    live INTEGER NOT NULL
);
CREATE INDEX sentences_live ON sentences (id) WHERE live;

CREATE TABLE occurrences (
    document  INTEGER NOT NULL REFERENCES documents (key),
    position  INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    sentence  INTEGER NOT NULL REFERENCES sentences (id),
    assertion TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX occurrences_by_sentence ON occurrences (sentence);

-- What the live sentences assert, as keys that equal assertions share.
CREATE TABLE keys (
    key      TEXT NOT NULL,
    sentence INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (key),
    PRIMARY KEY (key, sentence, document)
) WITHOUT ROWID;
CREATE INDEX keys_by_document ON keys (document);

-- Words of the live sentences. A view, so that a rebuild cannot bring old versions back.
CREATE VIEW live_sentences AS SELECT id, text FROM sentences WHERE live;
CREATE VIRTUAL TABLE words USING fts5 (
    text, content = 'live_sentences', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
