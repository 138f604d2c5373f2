-- A whole branch at one moment, so that looking back needs few replays. Gzipped JSON, as large as the outline is.

create table snapshot (
    branch_id uuid     not null references branch (id),
    seq       bigint   not null,
    format    smallint not null,
    content   bytea    not null,
    primary key (branch_id, seq)
);
