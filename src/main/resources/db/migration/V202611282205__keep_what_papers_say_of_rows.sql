-- Uploads that wait get what newer ones keep: blank cells, the paper's own classes, rows taken out.
update intake_form
set reading = reading || jsonb_build_object(
    'blanks', '[]'::jsonb,
    'removed', '[]'::jsonb,
    'printed', coalesce(
        (select jsonb_agg(
                jsonb_build_object(
                    'dimension', coalesce(line ->> 'dimension', ''),
                    'category', coalesce(line ->> 'category', ''))
                order by number)
            from jsonb_array_elements(
                case when jsonb_typeof(reading -> 'document' -> 'indicators') = 'array'
                    then reading -> 'document' -> 'indicators' else '[]' end) with ordinality as lines (line, number)),
        '[]'::jsonb));
