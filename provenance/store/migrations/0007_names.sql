-- Every name that a live document has, once for each way of writing it, and the number of its blocks.
CREATE TABLE names (
    id     INTEGER PRIMARY KEY,
    key    TEXT NOT NULL,
    text   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    blocks INTEGER NOT NULL,
    UNIQUE (key, text, kind)
);

-- What names have in common that may be the same entity's.
CREATE TABLE blocks (
    block TEXT NOT NULL,
    name  INTEGER NOT NULL REFERENCES names (id),
    PRIMARY KEY (block, name)
) WITHOUT ROWID;
CREATE INDEX blocks_by_name ON blocks (name);

-- The live sentences that have a name, or point at it ("He").
CREATE TABLE mentions (
    name     INTEGER NOT NULL REFERENCES names (id),
    sentence INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (key),
    PRIMARY KEY (name, sentence, document)
) WITHOUT ROWID;
CREATE INDEX mentions_by_document ON mentions (document);

-- The live documents that are about a name as a whole.
CREATE TABLE settings (
    name     INTEGER NOT NULL REFERENCES names (id),
    document INTEGER NOT NULL REFERENCES documents (key),
    PRIMARY KEY (name, document)
) WITHOUT ROWID;
CREATE INDEX settings_by_document ON settings (document);

-- What the assertions of live sentences name, to hold the tables above against.
CREATE VIEW asserted AS
    SELECT o.document, o.sentence, iif(json_valid(o.assertion), o.assertion, '[]') AS assertion
    FROM documents d JOIN occurrences o ON o.document = d.key WHERE d.live AND d.reading <> '';
CREATE VIEW mentioned AS
    SELECT a.document, a.sentence, json_extract(n.value, '$[2]') AS key, json_extract(n.value, '$[1]') AS text,
        json_extract(n.value, '$[3]') AS kind
    FROM asserted a JOIN json_each(a.assertion, '$[4]') n
    UNION ALL
    SELECT a.document, a.sentence, json_extract(r.value, '$[3]'), json_extract(r.value, '$[2]'),
        json_extract(r.value, '$[4]')
    FROM asserted a JOIN json_each(a.assertion, '$[7]') r;
CREATE VIEW around AS
    SELECT a.document, json_extract(n.value, '$[2]') AS key, json_extract(n.value, '$[1]') AS text,
        json_extract(n.value, '$[3]') AS kind
    FROM asserted a JOIN json_each(a.assertion, '$[8]') n;

-- They are filled when a document is read again.
UPDATE files SET reading = '';
UPDATE documents SET reading = '';

-- In how many live sentences each term of the word index stands: counting them takes as long as there are many.
CREATE TABLE terms (term TEXT PRIMARY KEY, sentences INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE indexed_terms USING fts5vocab (words, row);
INSERT INTO terms SELECT term, doc FROM indexed_terms;
