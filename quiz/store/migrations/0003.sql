-- What a day asks is found by the day, not by looking at every card.

-- Made anew from the log: these tables are only a cache.
drop table if exists cards;

create table cards (
    question text primary key,
    state text not null,
    step integer not null,
    stability real not null,
    difficulty real not null,
    due text,
    last_review text,
    first_day integer,
    last_day integer,
    interval integer not null,
    due_day integer generated always as (last_day + interval) stored,
    reps integer not null,
    lapses integer not null,
    successes integer not null,
    misses integer not null,
    answer text not null,       -- the keys of the answer last learnt, as JSON
    suspended integer not null,
    buried_until integer,
    flag integer not null,
    note text not null
) strict, without rowid;

-- All that decides on a turn, so that the rows themselves need not be read.
create index cards_by_due_day on cards
    (state, due_day, last_day, stability, suspended, buried_until, due);
create index cards_by_last_day on cards (last_day);

create table standings (
    mark text primary key,      -- of a deck, as it was listed
    upto integer not null,      -- the number of the last entry that was looked at
    kinds blob not null         -- a byte for each of its questions
) strict;
