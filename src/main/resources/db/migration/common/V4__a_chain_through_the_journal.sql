-- Each line of the journal carries what it and all lines before it come to; V5 (`journal.OldLines`) fills it in for those
-- that are there already.

alter table change add column chain bigint default 0 not null;
alter table change alter column chain drop default;

alter table branch add column head_chain bigint default 0 not null;
alter table branch alter column head_chain drop default;
