package io.ziping.execution;

import io.ziping.text.NormalForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the forms of a year that rows of a file are about, by the names of unit and project, in two queries. */
@Component
@RequiredArgsConstructor
class FormFinder {

    private final JdbcClient jdbc;

    /** The names of everything that is about to be found, a normal form a line. */
    private static String keys(Collection<FigureRow> rows, Function<FigureRow, String> name) {
        return rows.stream().map(name).map(NormalForm::of).distinct().collect(Collectors.joining("\n"));
    }

    NamedForms find(int year, List<FigureRow> rows) {
        var units = jdbc.sql("""
                        select u.id, u.name, u.name_key, u.former_keys, d.name as department, d.name_key as department_key,
                            d.former_keys as department_former
                        from implementing_unit u join competent_department d on d.id = u.department_id
                        where u.name_key = any(string_to_array(:keys, E'\\n')) or u.former_keys && string_to_array(:keys, E'\\n')
                        order by d.name, u.name
                        """)
                .param("keys", keys(rows, FigureRow::unit))
                .query((row, number) -> unit(row))
                .list();
        var projects = units.isEmpty()
                ? List.<ProjectName>of()
                : jdbc.sql("""
                        select p.id, p.unit_id, p.name, p.name_key, p.former_keys, e.id as form
                        from project p left join self_evaluation e on e.project_id = p.id and e.fiscal_year = :year
                        where p.unit_id in (:units)
                            and (p.name_key = any(string_to_array(:keys, E'\\n')) or p.former_keys && string_to_array(:keys, E'\\n'))
                        order by p.name, p.id
                        """)
                        .param("year", year)
                        .param("units", units.stream().map(UnitName::id).toList())
                        .param("keys", keys(rows, FigureRow::project))
                        .query((row, number) -> project(row))
                        .list();
        return new NamedForms(year, units, projects);
    }

    /** A unit and what it and its department are and were called. */
    record UnitName(
            long id,
            String name,
            String key,
            Set<String> formerKeys,
            String department,
            String departmentKey,
            Set<String> departmentFormerKeys) {}

    /** A project, what it is and was called, and its form of the year. */
    record ProjectName(
            long id,
            long unitId,
            String name,
            String key,
            Set<String> formerKeys,
            @Nullable Long form) {}

    private static UnitName unit(ResultSet row) throws SQLException {
        return new UnitName(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_key"),
                keys(row, "former_keys"),
                row.getString("department"),
                row.getString("department_key"),
                keys(row, "department_former"));
    }

    private static ProjectName project(ResultSet row) throws SQLException {
        return new ProjectName(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("name"),
                row.getString("name_key"),
                keys(row, "former_keys"),
                row.getObject("form", Long.class));
    }

    private static Set<String> keys(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }
}
