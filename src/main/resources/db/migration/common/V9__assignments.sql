-- Who is to see to a thread, and until which day.

alter table review_thread add column assignee uuid references account (id);
alter table review_thread add column due date;
