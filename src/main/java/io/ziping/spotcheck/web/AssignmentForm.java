package io.ziping.spotcheck.web;

import io.ziping.spotcheck.record.Assignment;
import io.ziping.spotcheck.record.RecordPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form of who reviews the forms of a draw: accounts by form, blank for nobody, with those that the person has seen. */
@Getter
@Setter
public class AssignmentForm {

    private static final String NUMBER = "\\d{1,18}";

    private Map<String, String> first = new LinkedHashMap<>();
    private Map<String, String> second = new LinkedHashMap<>();
    private Map<String, String> seenFirst = new LinkedHashMap<>();
    private Map<String, String> seenSecond = new LinkedHashMap<>();
    /** Who gets all forms that nobody reviews yet; blank for nobody. */
    private String rest = "";

    static AssignmentForm of(List<DrawnRow> rows) {
        var form = new AssignmentForm();
        rows.forEach(form::fill);
        return form;
    }

    /** Fills in a row that was not sent: as it is. */
    void fill(DrawnRow row) {
        var id = row.id();
        first.putIfAbsent(id, row.first());
        second.putIfAbsent(id, row.second());
        seenFirst.putIfAbsent(id, row.first());
        seenSecond.putIfAbsent(id, row.second());
    }

    /** What is asked for of each form. */
    List<Assignment> assignments() {
        var assignments = new ArrayList<Assignment>();
        add(RecordPart.FIRST, first, seenFirst, assignments);
        add(RecordPart.SECOND, second, seenSecond, assignments);
        return assignments;
    }

    private static void add(
            RecordPart part, Map<String, String> wanted, Map<String, String> seen, List<Assignment> assignments) {
        wanted.forEach((form, account) -> {
            if (form.matches(NUMBER)) {
                assignments.add(new Assignment(
                        Long.parseLong(form), part, account(seen.getOrDefault(form, "")), account(account)));
            }
        });
    }

    /** Who gets the rest; {@code null} for nobody. */
    @Nullable
    Long restTo() {
        return account(rest);
    }

    private static @Nullable Long account(String value) {
        if (value.isBlank()) {
            return null;
        }
        // what is no account is refused as one that there is not
        return value.matches(NUMBER) ? Long.valueOf(value) : Long.valueOf(0);
    }

    /** Goes on from how it is now; returns who reviews where it is not as typed, by field. */
    Map<String, String> catchUp(List<DrawnRow> now) {
        var differences = new LinkedHashMap<String, String>();
        now.forEach(row -> {
            catchUp("first", row.id(), first, seenFirst, row.first(), row.firstName(), differences);
            catchUp("second", row.id(), second, seenSecond, row.second(), row.secondName(), differences);
        });
        return differences;
    }

    private static void catchUp(
            String part,
            String id,
            Map<String, String> wanted,
            Map<String, String> seen,
            String now,
            String name,
            Map<String, String> differences) {
        var was = seen.put(id, now);
        if (now.equals(was)) {
            return;
        }
        if (wanted.getOrDefault(id, "").equals(was)) {
            wanted.put(id, now);
        } else if (!wanted.getOrDefault(id, "").equals(now)) {
            differences.put(part + "[" + id + "]", name);
        }
    }
}
