package io.ziping.intake.web;

import io.ziping.intake.offline.Choice;
import io.ziping.intake.offline.WorkbookReport;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a person chooses of a workbook that had been taken away. */
@Getter
@Setter
class WorkbookForm {

    private static final Set<String> SIDES = Set.of("file", "online");

    /** By the identities of what there is to choose. */
    private Map<String, Side> sides = new LinkedHashMap<>();

    private String action = "";

    /** Of one thing. */
    @Getter
    @Setter
    static class Side {

        /** {@code file} or {@code online}; blank while nothing was chosen. */
        private String side = "";

        /** What stood in the form when the page was made. */
        private String seen = "";

        /** The category a new row shall belong to. */
        private @Nullable Long category;

        private Choice choice() {
            // a page sends line ends in its own way
            return new Choice(side.equals("file"), seen.replace("\r\n", "\n"), category);
        }
    }

    /** The form as it is shown before anybody has chosen anew. */
    static WorkbookForm of(WorkbookReport report) {
        var form = new WorkbookForm();
        Stream.concat(report.conflicts().stream(), report.doubts().stream()).forEach(line -> {
            var side = new Side();
            side.side = line.chosen();
            side.category = line.categoryId();
            form.sides.put(line.item().id(), side);
        });
        return form;
    }

    Map<String, Choice> choices() {
        var choices = new HashMap<String, Choice>();
        sides.forEach((item, side) -> {
            if (SIDES.contains(side.side)) {
                choices.put(item, side.choice());
            }
        });
        return choices;
    }

    /** Whether it is to be taken over now. */
    boolean files() {
        return action.equals("file");
    }
}
