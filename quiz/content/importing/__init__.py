"""Facts from elsewhere: a table and a map become packs that people like to read."""
