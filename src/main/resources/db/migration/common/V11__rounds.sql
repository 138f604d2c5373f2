-- Rounds of notes: what was said to the outline as one change left it, and what came of each note.

create table review_round (
    id        uuid                     not null primary key,
    branch_id uuid                     not null references branch (id),
    name      varchar(120)             not null,
    source    varchar(120)             not null,
    given_seq bigint                   not null,
    by_id     uuid                     not null references account (id),
    made_at   timestamp with time zone not null
);

create index review_round_by_branch on review_round (branch_id);

alter table review_thread add column round_id uuid references review_round (id);
alter table review_thread add column disposition varchar(12);
alter table review_thread add column answer varchar(5000);

create index review_thread_by_round on review_thread (round_id);
