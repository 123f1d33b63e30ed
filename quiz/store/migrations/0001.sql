-- The learner's file. The log is the truth; the cards can be dropped and rebuilt.

create table about (
    name text primary key,
    value text not null
) strict, without rowid;

create table entries (
    machine text not null,
    sequence integer not null check (sequence > 0),
    entry text not null,       -- answered, undone, …
    question text,             -- the question it is about, where there is one
    at text not null,          -- RFC 3339, UTC
    body text not null,        -- everything else, as JSON
    primary key (machine, sequence)
) strict, without rowid;

create index entries_of_question on entries (question);

create trigger entries_are_never_edited before update on entries
begin
    select raise(abort, 'a log entry is never edited');
end;

create trigger entries_are_never_removed before delete on entries
begin
    select raise(abort, 'a log entry is never removed');
end;

create table cards (
    question text primary key,
    state text not null,
    step integer not null,
    stability real not null,
    difficulty real not null,
    due text not null,
    last_review text not null,
    first_day integer not null,
    last_day integer not null,
    interval integer not null,
    reps integer not null,
    lapses integer not null,
    successes integer not null,
    misses integer not null
) strict, without rowid;

create index cards_by_due on cards (due);
