-- Documents whose sentences were held against those of all other documents in this table.
CREATE TABLE surveyed (document INTEGER PRIMARY KEY REFERENCES documents (key));

-- Earlier versions of a source whose lost sentences were held against the version of now.
CREATE TABLE revised (
    earlier  INTEGER NOT NULL REFERENCES documents (key),
    document INTEGER NOT NULL REFERENCES documents (key),
    PRIMARY KEY (earlier, document)  -- in the order of the columns, or quick_check of SQLite 3.40 sees NULLs
) WITHOUT ROWID;

-- What was found: two places that do not agree, and in what; what was found for a text that is gone stays for
-- its history. `revision` is 1 where the left one is of an earlier version of a source that now publishes the
-- right one, and such a row goes with either.
CREATE TABLE disagreements (
    key            INTEGER PRIMARY KEY,
    revision       INTEGER NOT NULL,
    left_document  INTEGER NOT NULL REFERENCES documents (key),
    left_position  INTEGER NOT NULL,
    right_document INTEGER NOT NULL REFERENCES documents (key),
    right_position INTEGER NOT NULL,
    found          TEXT NOT NULL
);
CREATE INDEX disagreements_by_left ON disagreements (left_document);
CREATE INDEX disagreements_by_right ON disagreements (right_document);

-- Every place where a sentence stands, of any version.
CREATE VIEW stated AS
    SELECT d.key AS document, d.live, o.sentence, n.text, o.position, o.paragraph, o.start, o."end", o.assertion
    FROM documents d JOIN occurrences o ON o.document = d.key JOIN sentences n ON n.id = o.sentence;

-- What a source published before, with what it publishes now.
CREATE VIEW replaced AS
    SELECT v.document AS earlier, s.document, v.locator, v.source
    FROM versions v JOIN sources s ON s.locator = v.locator AND s.document <> v.document;

CREATE VIEW standing_disagreements AS
    SELECT g.* FROM disagreements g JOIN documents r ON r.key = g.right_document AND r.live
    WHERE CASE WHEN g.revision
        THEN EXISTS (SELECT 1 FROM replaced p WHERE p.earlier = g.left_document AND p.document = g.right_document)
        ELSE EXISTS (SELECT 1 FROM documents l WHERE l.key = g.left_document AND l.live) END;
