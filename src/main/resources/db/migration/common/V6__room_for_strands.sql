-- What a beat does for each of its plotlines and characters stands among its fields: a hundred times five hundred
-- characters, of which JSON writes some as two.
alter table node alter column fields set data type varchar(200000);
