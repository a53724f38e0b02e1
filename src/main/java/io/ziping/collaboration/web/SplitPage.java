package io.ziping.collaboration.web;

import io.ziping.collaboration.Colleague;
import io.ziping.collaboration.FormSplit;
import io.ziping.collaboration.FormSplit.Category;
import io.ziping.ui.Option;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * The page on which a form is divided.
 *
 * @param me the account it is shown to
 */
public record SplitPage(FormSplit split, long me, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    public long id() {
        return split.form().id();
    }

    /** To whom a part can be given, the person themselves in front. */
    public List<Option> people() {
        return split.colleagues().stream()
                .sorted(Comparator.comparing(colleague -> colleague.id() != me))
                .map(this::option)
                .toList();
    }

    private Option option(Colleague colleague) {
        return Option.of(colleague.id(), colleague.id() == me ? "我自己（" + colleague.name() + "）" : colleague.name());
    }

    /** Whose a part is, as the select of it has it; blank for nobody's. */
    public String of(String part) {
        var given = split.at(part);
        return given == null ? "" : Long.toString(given.assigneeId());
    }

    /** Who gave a part and when; blank when nobody did. */
    public String note(String part) {
        var given = split.at(part);
        return given == null ? "" : given.by() + " " + TIME.format(given.at().atZone(zone)) + " 分的";
    }

    /** What a row is when it is not given by itself. */
    public String follows(Category category) {
        var given = split.at(category.part().address());
        return "随" + category.part().name() + (given == null ? "" : "：" + given.assignee());
    }

    /** Whether anything is somebody's. */
    public boolean divided() {
        return !split.given().isEmpty();
    }

    /** The year whose division can be taken over; 0 when none can. */
    public int earlier() {
        return split.earlier().orElse(0);
    }
}
