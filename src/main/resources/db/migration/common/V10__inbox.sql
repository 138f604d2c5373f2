-- What somebody is to know of what is said, and how they want to be told.

create table review_notice (
    id         uuid                     not null primary key,
    account_id uuid                     not null references account (id),
    thread_id  uuid                     not null references review_thread (id),
    comment_id uuid                     not null references review_comment (id),
    why        varchar(12)              not null,
    by_id      uuid                     not null references account (id),
    made_at    timestamp with time zone not null,
    read_at    timestamp with time zone,
    mailed_at  timestamp with time zone
);

create index review_notice_by_account on review_notice (account_id, made_at);
create index review_notice_by_thread on review_notice (thread_id);
create index review_thread_by_assignee on review_thread (assignee);

create table inbox_habit (
    account_id  uuid        not null primary key references account (id),
    mail        varchar(8)  not null,
    quiet_from  varchar(5)  not null,
    quiet_until varchar(5)  not null,
    zone        varchar(60) not null,
    stop_token  varchar(60) not null unique
);
