-- Which sentences a document has, without what they assert: what is about a name as a whole is found by them.
CREATE INDEX occurrences_in_document ON occurrences (document, sentence);
