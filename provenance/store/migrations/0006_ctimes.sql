-- When a file of seeds/ was changed last, also by a name of another or a time that was set; NULL where unknown.
ALTER TABLE files ADD COLUMN ctime_ns INTEGER;
