package io.ziping.collaboration;

import io.ziping.collaboration.AssignmentStore.Moved;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.cell.RowsArranged;
import io.ziping.evaluation.state.Assignees;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets rows keep whose they are when they go to another category. What is kept of a row that was removed says nothing, and holds
 * again when the removal is taken back.
 */
@Component
@RequiredArgsConstructor
class RowsFollowing {

    private final AssignmentStore store;

    @EventListener
    void arranged(RowsArranged event) {
        var before = event.before().stream().collect(Collectors.toMap(RowPlace::key, RowPlace::categoryId));
        var moved = event.after().stream()
                .filter(row -> before.getOrDefault(row.key(), row.categoryId()) != row.categoryId())
                .map(row -> new Moved(Assignees.ROW + row.key(), Assignees.CLASS + before.get(row.key())))
                .toList();
        if (!moved.isEmpty()) {
            store.keepWith(event.evaluationId(), moved);
        }
    }
}
