package io.ziping.evaluation.scheme;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order of the class tree that somebody proposes: all its nodes, each first level in front of its second ones. */
public final class ClassOrder {

    private static final String ROWS = """
            with ranks as (select * from unnest(string_to_array(:ids, ',')::bigint[]) with ordinality as r (category_id, rank)),
            steps as (
                select i.evaluation_id, r.rank, lag(r.rank) over (partition by i.evaluation_id order by i.position) as before
                from self_evaluation e join indicator i on i.evaluation_id = e.id join ranks r on r.category_id = i.category_id
                where e.status %s in ('DRAFT', 'RETURNED'))
            """;

    private final List<Long> ids;

    private ClassOrder(List<Long> ids) {
        this.ids = ids;
    }

    /**
     * The order a list of identities gives to the tree.
     *
     * @throws ClassProblem when they are not just the nodes the tree has now
     */
    public static ClassOrder of(List<Long> ids, List<IndicatorClass> tree) {
        var now = tree.stream().map(IndicatorClass::identity).collect(Collectors.toSet());
        if (ids.size() != now.size() || !now.containsAll(ids)) {
            throw ClassProblem.changedMeanwhile("您打开以后，别人改过指标分类。请看过现在的再排。");
        }
        return new ClassOrder(List.copyOf(ids));
    }

    public int placeOf(IndicatorClass node) {
        return ids.indexOf(node.identity());
    }

    /** The categories in the order they get: by the place of their first level, then by their own. */
    private String categories(List<IndicatorClass> tree) {
        return tree.stream()
                .filter(IndicatorClass::isCategory)
                .sorted(Comparator.comparing((IndicatorClass node) -> placeOf(node.dimension()))
                        .thenComparing(this::placeOf))
                .map(node -> String.valueOf(node.identity()))
                .collect(Collectors.joining(","));
    }

    /** How many forms have rows that would stand elsewhere: those that follow, or those handed in, which do not. */
    long forms(List<IndicatorClass> tree, boolean open, JdbcClient jdbc) {
        return jdbc.sql(ROWS.formatted(open ? "" : "not")
                        + " select count(distinct evaluation_id) from steps where before > rank")
                .param("ids", categories(tree))
                .query(Long.class)
                .single();
    }

    /** The next forms their unit still changes whose rows would stand elsewhere. */
    public List<Long> openForms(List<IndicatorClass> tree, long behind, int size, JdbcClient jdbc) {
        return jdbc.sql(ROWS.formatted("")
                        + " select distinct evaluation_id from steps where before > rank and evaluation_id > :behind"
                        + " order by evaluation_id limit :size")
                .param("ids", categories(tree))
                .param("behind", behind)
                .param("size", size)
                .query(Long.class)
                .list();
    }
}
