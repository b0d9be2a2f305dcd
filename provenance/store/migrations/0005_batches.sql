-- The rules of reading that a file was read, and a document segmented and extracted, by.
ALTER TABLE files ADD COLUMN reading TEXT NOT NULL DEFAULT '';
UPDATE files SET reading = ifnull((SELECT value FROM meta WHERE key = 'reading'), '');
ALTER TABLE documents ADD COLUMN reading TEXT NOT NULL DEFAULT '';
UPDATE documents SET reading = ifnull((SELECT value FROM meta WHERE key = 'reading'), '') WHERE live;

-- What of a file is still there is told by a temporary table now: an unchanged row is not written.
ALTER TABLE sources DROP COLUMN fresh;

-- Sentences that came or went since the index was made: what it has to take in, and to drop.
CREATE TABLE unindexed (id INTEGER PRIMARY KEY, live INTEGER NOT NULL);
CREATE INDEX unindexed_live ON unindexed (id) WHERE live;

-- How much there is, kept up to date row by row, so that nobody counts a million of them.
CREATE TABLE totals (
    files         INTEGER NOT NULL,
    sources       INTEGER NOT NULL,
    documents     INTEGER NOT NULL,
    sentences     INTEGER NOT NULL,
    occurrences   INTEGER NOT NULL,
    old_documents INTEGER NOT NULL
);
CREATE VIEW counted AS SELECT
    (SELECT count(*) FROM files) AS files,
    (SELECT count(*) FROM sources) AS sources,
    (SELECT count(*) FROM documents WHERE live) AS documents,
    (SELECT count(*) FROM sentences WHERE live) AS sentences,
    (SELECT ifnull(sum(d.sentences), 0) FROM sources s JOIN documents d ON d.key = s.document) AS occurrences,
    (SELECT count(*) FROM documents WHERE NOT live) AS old_documents;
INSERT INTO totals SELECT * FROM counted;

CREATE TRIGGER file_comes AFTER INSERT ON files
BEGIN UPDATE totals SET files = files + 1; END;
CREATE TRIGGER file_goes AFTER DELETE ON files
BEGIN UPDATE totals SET files = files - 1; END;

CREATE TRIGGER source_comes AFTER INSERT ON sources
BEGIN UPDATE totals SET sources = sources + 1,
    occurrences = occurrences + (SELECT sentences FROM documents WHERE key = new.document); END;
CREATE TRIGGER source_goes AFTER DELETE ON sources
BEGIN UPDATE totals SET sources = sources - 1,
    occurrences = occurrences - (SELECT sentences FROM documents WHERE key = old.document); END;
CREATE TRIGGER source_changes AFTER UPDATE OF document ON sources
BEGIN UPDATE totals SET
    occurrences = occurrences + (SELECT sentences FROM documents WHERE key = new.document)
                              - (SELECT sentences FROM documents WHERE key = old.document); END;

CREATE TRIGGER document_comes AFTER INSERT ON documents
BEGIN UPDATE totals SET documents = documents + new.live, old_documents = old_documents + NOT new.live; END;
CREATE TRIGGER document_turns AFTER UPDATE OF live ON documents WHEN new.live <> old.live
BEGIN UPDATE totals SET documents = documents + new.live - old.live,
    old_documents = old_documents + old.live - new.live; END;
CREATE TRIGGER document_is_segmented_anew AFTER UPDATE OF sentences ON documents
WHEN new.sentences <> old.sentences
BEGIN UPDATE totals SET occurrences = occurrences
    + (new.sentences - old.sentences) * (SELECT count(*) FROM sources WHERE document = new.key); END;

CREATE TRIGGER sentence_comes AFTER INSERT ON sentences WHEN new.live
BEGIN UPDATE totals SET sentences = sentences + 1; END;
CREATE TRIGGER sentence_goes AFTER DELETE ON sentences WHEN old.live
BEGIN UPDATE totals SET sentences = sentences - 1; END;
CREATE TRIGGER sentence_turns AFTER UPDATE OF live ON sentences WHEN new.live <> old.live
BEGIN UPDATE totals SET sentences = sentences + new.live - old.live; END;
