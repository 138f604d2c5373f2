-- A change that does what somebody has suggested: in which thread, and who accepted it. Its author is who suggested it.

alter table change add column suggestion uuid;
alter table change add column accepted_by uuid references account (id);

-- What is suggested in a thread, as JSON, and the last change that has done it or taken it back, as of change as_of.

alter table review_thread add column proposal varchar(1000000);
alter table review_thread add column accepted_seq bigint;
alter table review_thread add column accepted_by uuid references account (id);
alter table review_thread add column accepted_at timestamp with time zone;
alter table review_thread add column accepted_stands boolean default false not null;
