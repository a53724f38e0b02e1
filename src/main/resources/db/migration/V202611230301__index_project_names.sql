-- for lists sorted by name; for searching in names no index helps: pg_trgm finds no trigrams in Chinese text here
create index self_evaluation_project_name_idx on self_evaluation (project_name);
