-- What the rows of a branch must come to; unknown until its next change.

alter table branch add column head_digest integer;
