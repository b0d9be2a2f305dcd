-- Documents whose text was held against that of all other documents in this table.
CREATE TABLE quoted (document INTEGER PRIMARY KEY REFERENCES documents (key));

-- Hashes of word runs; documents with one in common may share a passage.
CREATE TABLE prints (
    print    INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (key),
    PRIMARY KEY (print, document)
) WITHOUT ROWID;
CREATE INDEX prints_by_document ON prints (document);

-- The passages that two documents share, or that one has twice; a row goes with either of its documents.
CREATE TABLE quotations (
    document INTEGER NOT NULL REFERENCES documents (key),
    other    INTEGER NOT NULL REFERENCES documents (key),
    passages TEXT NOT NULL,
    PRIMARY KEY (document, other)
) WITHOUT ROWID;
CREATE INDEX quotations_by_other ON quotations (other);
