-- People.

create table account (
    id            uuid                     not null primary key,
    display_name  varchar(200)             not null,
    email         varchar(254)             not null unique,
    password_hash varchar(200)             not null,
    colour        varchar(1)               not null,
    created_at    timestamp with time zone not null
);

create table founding (
    one        integer not null primary key check (one = 1),
    account_id uuid    not null references account (id)
);

-- Outlines and who may open them.

create table outline (
    id          uuid                     not null primary key,
    main_branch uuid                     not null,
    created_by  uuid                     not null references account (id),
    created_at  timestamp with time zone not null,
    archived_at timestamp with time zone
);

create table member (
    outline_id uuid                     not null references outline (id),
    account_id uuid                     not null references account (id),
    role       varchar(12)              not null,
    since      timestamp with time zone not null,
    primary key (outline_id, account_id)
);

create index member_by_account on member (account_id);

create table invitation (
    id         uuid                     not null primary key,
    outline_id uuid                     not null references outline (id),
    role       varchar(12)              not null,
    token_hash varchar(64)              not null unique,
    created_by uuid                     not null references account (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    used_by    uuid references account (id),
    used_at    timestamp with time zone
);

create index invitation_by_outline on invitation (outline_id);

-- The journal: one line of facts per branch, dense from 1, and never changed.

create table branch (
    id         uuid   not null primary key,
    outline_id uuid   not null references outline (id),
    head_seq   bigint not null
);

create table change (
    branch_id  uuid                     not null references branch (id),
    seq        bigint                   not null,
    kind       varchar(12)              not null,
    author_id  uuid                     not null references account (id),
    client     varchar(24)              not null,
    n          bigint                   not null,
    node_id    uuid,
    channel    varchar(12),
    text_rev   integer,
    text_count integer,
    undo_of    bigint,
    made_at    timestamp with time zone not null,
    payload    varchar(1000000)         not null,
    primary key (branch_id, seq),
    unique (branch_id, client, n),
    unique (branch_id, undo_of)
);

create index change_by_node on change (branch_id, node_id, seq);

-- What the facts come to, kept up in the same transaction.

create table node (
    branch_id  uuid          not null references branch (id),
    id         uuid          not null,
    parent_id  uuid          not null,
    order_key  varchar(64)   not null,
    kind       varchar(12)   not null,
    number     integer       not null,
    removed    boolean       not null,
    fields     varchar(20000) not null,
    primary key (branch_id, id)
);

create table node_text (
    branch_id uuid             not null references branch (id),
    node_id   uuid             not null,
    channel   varchar(12)      not null,
    rev       integer          not null,
    content   varchar(1000000) not null,
    primary key (branch_id, node_id, channel)
);

create table node_link (
    branch_id uuid        not null references branch (id),
    node_id   uuid        not null,
    relation  varchar(12) not null,
    to_id     uuid        not null,
    place     integer     not null,
    primary key (branch_id, node_id, relation, to_id)
);
