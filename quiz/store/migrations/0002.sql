-- Logs of several machines can be merged; cards carry what the learner marked on them.

create table merged (
    number integer primary key,  -- as they came; rows lie in leaves, and can be salvaged
    machine text not null,
    sequence integer not null check (sequence > 0),
    stamp integer not null,    -- place in the log: microseconds since 1970, never back
    entry text not null,       -- answered, undone, suspended, …
    question text,             -- the question it is about, where there is one
    at text not null,          -- RFC 3339, UTC
    body text not null         -- everything else, as JSON
) strict;

insert into merged (machine, sequence, stamp, entry, question, at, body)
select
    machine, sequence,
    max(
        cast(strftime('%s', substr(at, 1, 19)) as integer) * 1000000
        + cast(substr(at, 21, 6) as integer)
    ) over (partition by machine order by sequence),
    entry, question, at, body
from entries
order by machine, sequence;

drop table entries;
alter table merged rename to entries;

create unique index entries_by_id on entries (machine, sequence);
create index entries_of_question on entries (question);
create index entries_by_stamp on entries (stamp);

create trigger entries_are_never_edited before update on entries
begin
    select raise(abort, 'a log entry is never edited');
end;

create trigger entries_are_never_removed before delete on entries
begin
    select raise(abort, 'a log entry is never removed');
end;

-- Made anew from the log: this table is only a cache.
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

create index cards_by_due on cards (due);
