package io.ziping.evaluation.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The class tree for those who keep it, and what a change of it would do to forms. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ClassTree {

    private final IndicatorClassRepository classes;
    private final JdbcClient jdbc;

    /**
     * What another order does to the forms there are.
     *
     * @param follow drafts and returned forms whose rows are sorted anew
     * @param stay forms handed in, which keep the order they print
     */
    public record OrderEffect(long follow, long stay) {}

    /** The first levels with their second ones, in the order of the tree. */
    public List<ClassNode> dimensions() {
        var tree = classes.findAll();
        var rows = new HashMap<Long, Long>();
        jdbc.sql("select category_id, count(*) from indicator group by category_id")
                .query(row -> {
                    rows.put(row.getLong(1), row.getLong(2));
                });
        return tree.stream()
                .filter(node -> !node.isCategory())
                .map(node -> dimension(node, tree, rows))
                .toList();
    }

    /**
     * What an order would do.
     *
     * @param order the identities of all nodes
     * @throws ClassProblem when the tree has other nodes
     */
    public OrderEffect effect(List<Long> order) {
        var tree = classes.findAll();
        var proposed = ClassOrder.of(order, tree);
        return new OrderEffect(proposed.forms(tree, true, jdbc), proposed.forms(tree, false, jdbc));
    }

    private static ClassNode dimension(IndicatorClass node, List<IndicatorClass> tree, Map<Long, Long> rows) {
        var categories = tree.stream()
                .filter(each -> each.isCategory() && each.dimension().identity() == node.identity())
                .map(each -> node(each, rows.getOrDefault(each.identity(), 0L), List.of()))
                .toList();
        return node(node, categories.stream().mapToLong(ClassNode::rows).sum(), categories);
    }

    private static ClassNode node(IndicatorClass node, long rows, List<ClassNode> categories) {
        var successor = node.getSuccessor();
        return new ClassNode(
                node.identity(),
                node.isCategory() ? Long.valueOf(node.dimension().identity()) : null,
                node.getKind().label(),
                node.getName(),
                node.isRetired(),
                successor == null ? "" : successor.dimension().getName() + "的" + successor.getName(),
                rows,
                categories);
    }
}
