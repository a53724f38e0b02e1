package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.project.ProjectNameSearch;
import io.ziping.text.NormalForm;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches in names: every word has to occur in those of the form's project, unit and department, see {@link ProjectNameSearch}. */
@Component
@RequiredArgsConstructor
class NameSearch {

    /** A body by its name, a former name or its identity. */
    private static final String BODY =
            "select x.id from %s x where x.name_key = :name or :name = any(x.former_keys) or x.id::text = :name";

    private static final String DEPARTMENT = BODY.formatted("competent_department");
    private static final String UNIT = BODY.formatted("implementing_unit");

    private final JdbcClient jdbc;
    private final ProjectNameSearch projects;

    /** The conditions of a scope and of all of a filter but its scores, words and doubts; bodies by their identities. */
    SearchCondition of(DataScope scope, EvaluationFilter filter) {
        var inDepartment = body(SearchCondition.of(scope, filter), DEPARTMENT, "department", filter.department());
        return body(inDepartment, UNIT, "unit", filter.unit());
    }

    /** Found before the forms are: those of one body are a stretch of an index, in its order. */
    private SearchCondition body(SearchCondition where, String sql, String kind, String name) {
        var key = NormalForm.of(name);
        if (key.isEmpty()) {
            return where;
        }
        var ids = jdbc.sql(sql).param("name", key).query(Long.class).list();
        return ids.size() == 1
                ? where.and("e." + kind + "_id = :" + kind, kind, ids.get(0))
                : where.and("e." + kind + "_id = any(array[:" + kind + "]::bigint[])", kind, ids);
    }

    /** The conditions of a scope and of all that a filter says. */
    SearchCondition narrow(DataScope scope, EvaluationFilter filter) {
        return narrow(of(scope, filter), filter);
    }

    /** The same condition and what a filter says of scores, words and doubts. */
    SearchCondition narrow(SearchCondition where, EvaluationFilter filter) {
        var scored = filter.area() == null ? where : filter.area().narrow(where);
        var named = narrow(scored, filter.text());
        return filter.doubts() == null ? named : filter.doubts().narrow(named);
    }

    /** The same condition and that the names have all words of a search. */
    private SearchCondition narrow(SearchCondition where, String text) {
        var named = projects.of(text);
        return named.sql().isEmpty()
                ? where
                : where.with(named.parameters())
                        .and("e.project_id in (select p.id from project p where " + named.sql() + ")");
    }
}
