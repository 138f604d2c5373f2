-- Threads of comments, beside the outline. Where one is attached is said of the outline as change as_of left it:
-- where that is now follows from the journal.

create table review_thread (
    id         uuid           not null primary key,
    branch_id  uuid           not null references branch (id),
    node_id    uuid           not null,
    field      varchar(60),
    channel    varchar(12),
    from_place integer        not null,
    to_place   integer        not null,
    words      varchar(20000) not null,
    as_of      bigint         not null,
    home_node  uuid           not null,
    home_field varchar(60),
    quote      varchar(500)   not null,
    resolved   boolean        not null,
    turn       integer        not null,
    turned_by  uuid references account (id),
    turned_at  timestamp with time zone
);

create index review_thread_by_branch on review_thread (branch_id);

create table review_comment (
    id        uuid                     not null primary key,
    thread_id uuid                     not null references review_thread (id),
    place     integer                  not null,
    author_id uuid                     not null references account (id),
    made_at   timestamp with time zone not null,
    edited_at timestamp with time zone,
    withdrawn boolean                  not null,
    body      varchar(5000)            not null
);

create index review_comment_by_thread on review_comment (thread_id);

create table review_reaction (
    comment_id uuid        not null references review_comment (id),
    account_id uuid        not null references account (id),
    sign       varchar(12) not null,
    place      integer     not null,
    primary key (comment_id, account_id, sign)
);
