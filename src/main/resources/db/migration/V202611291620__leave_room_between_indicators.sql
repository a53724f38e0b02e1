-- A row that is added, moved or removed writes no other: positions only rise. Forms stored before are numbered anew with
-- the first row that finds no room.
comment on column indicator.position is '表中的顺序：从小到大，不必连续';
