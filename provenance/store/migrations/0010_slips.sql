-- The blocks of slips of the pen have the first letter of the word, and attributions end before what is set
-- against them: all documents are read anew, their names with them.
DELETE FROM mentions;
DELETE FROM settings;
DELETE FROM blocks;
DELETE FROM names;
UPDATE files SET reading = '';
UPDATE documents SET reading = '';
