-- A sentence has the full name that a short one stands for in its document ("District Court"), not the short.
DROP VIEW mentioned;
CREATE VIEW mentioned AS
    SELECT a.document, a.sentence, json_extract(n.value, '$[2]') AS key, json_extract(n.value, '$[1]') AS text,
        json_extract(n.value, '$[3]') AS kind
    FROM asserted a JOIN json_each(a.assertion, '$[4]') n
    WHERE NOT EXISTS (SELECT 1 FROM json_each(a.assertion, '$[7]') r
        WHERE json_extract(r.value, '$[0]') = json_extract(n.value, '$[0]'))
    UNION ALL
    SELECT a.document, a.sentence, json_extract(r.value, '$[3]'), json_extract(r.value, '$[2]'),
        json_extract(r.value, '$[4]')
    FROM asserted a JOIN json_each(a.assertion, '$[7]') r;

-- By how many words a name is told, at the least: one that is longer than another cannot be short for it.
ALTER TABLE names ADD COLUMN words INTEGER NOT NULL DEFAULT 0;

-- By which rules the live documents were read: until all were by those of now, names do not tell all.
CREATE INDEX documents_by_reading ON documents (reading) WHERE live;

-- All of it is kept anew when a document is read again, numbers among the keys of sentences.
DELETE FROM mentions;
DELETE FROM settings;
DELETE FROM blocks;
DELETE FROM names;
UPDATE files SET reading = '';
UPDATE documents SET reading = '';
