-- Blocks of slips of the pen have the first letter of the word, names of one word blocks of their own, numbers
-- narrower buckets, and attributions end before what is set against them: all is read anew.
DELETE FROM mentions;
DELETE FROM settings;
DELETE FROM blocks;
DELETE FROM names;
UPDATE files SET reading = '';
UPDATE documents SET reading = '';
