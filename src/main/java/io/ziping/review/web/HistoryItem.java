package io.ziping.review.web;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.decision.DoubtEvent;
import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.reviewer.ReviewerChange;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evidence.EvidenceEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One line of a form's history.
 *
 * @param kind moved, returned, edited, linked, pinned, inquired, answered, filed, given or begun
 * @param words what was done
 * @param text the reason, the pin, the inquiry, the answer or the file; blank for others
 * @param earlier the version before, for comparing; -1 where there is nothing to compare
 */
public record HistoryItem(
        Instant at,
        String time,
        String by,
        String kind,
        String words,
        String text,
        long earlier,
        long version,
        List<CellDifference> differences) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** Everything that happened, the latest first. */
    public static List<HistoryItem> all(
            List<HistoryEntry> entries,
            List<Pin> pins,
            List<DoubtEvent> doubts,
            List<EvidenceEvent> files,
            List<ReviewerChange> given,
            Clock clock) {
        var items = new ArrayList<HistoryItem>();
        entries.forEach(entry -> items.add(of(entry, clock)));
        for (var pin : pins) {
            items.addAll(of(pin, clock));
        }
        doubts.forEach(said -> items.add(plain(
                said.at(),
                clock,
                said.by(),
                said.decision() == null ? "answered" : "pinned",
                said.words(),
                said.text())));
        files.forEach(file -> items.add(plain(file.at(), clock, file.by(), "filed", file.words(), file.name())));
        given.forEach(each -> items.add(plain(each.at(), clock, each.by(), "given", each.words(), "")));
        items.sort(Comparator.comparing(HistoryItem::at).reversed());
        return items;
    }

    /** What was said or asked, what was answered, and that the unit has settled what it had asked. */
    private static List<HistoryItem> of(Pin pin, Clock clock) {
        var what = pin.place() + (pin.isInquiry() ? "的提问" : "的批注");
        var items = new ArrayList<HistoryItem>();
        items.add(
                pin.isInquiry()
                        ? plain(pin.at(), clock, pin.author(), "inquired", "就" + pin.place() + "问审核人", pin.text())
                        : plain(pin.at(), clock, pin.author(), "pinned", "批注了" + pin.place(), pin.text()));
        var answered = pin.answeredAt();
        if (answered != null) {
            items.add(plain(answered, clock, pin.answeredBy(), "answered", "答复了" + what, pin.answer()));
        }
        var closed = pin.closedAt();
        if (closed != null) {
            items.add(plain(
                    closed,
                    clock,
                    pin.closedBy(),
                    "answered",
                    pin.isWithdrawn() ? "撤回了" + what : "把" + what + "标为已解决",
                    ""));
        }
        return items;
    }

    private static HistoryItem of(HistoryEntry entry, Clock clock) {
        if (entry instanceof HistoryEntry.Moved moved) {
            return new HistoryItem(
                    moved.at(),
                    TIME.format(moved.at().atZone(clock.getZone())),
                    moved.by(),
                    moved.move() == Move.RETURN ? "returned" : "moved",
                    words(moved),
                    moved.reason(),
                    -1,
                    moved.version(),
                    List.of());
        }
        if (entry instanceof HistoryEntry.Edited edited) {
            return new HistoryItem(
                    edited.at(),
                    span(edited.from().atZone(clock.getZone()), edited.at().atZone(clock.getZone())),
                    edited.by(),
                    "edited",
                    words(edited),
                    "",
                    edited.earlier(),
                    edited.version(),
                    edited.differences());
        }
        if (entry instanceof HistoryEntry.Linked linked) {
            return plain(linked.at(), clock, linked.by(), "linked", words(linked), "");
        }
        return plain(entry.at(), clock, entry.by(), "begun", begun(((HistoryEntry.Begun) entry).step()), "");
    }

    private static String words(HistoryEntry.Edited edited) {
        var count = edited.differences().size();
        var changed = "改了 " + count + " 处";
        if (edited.step().kind() == Step.Kind.TYPED) {
            return count == 0 ? "改过又改回" : changed;
        }
        return named(edited.step()) + "，" + (count == 0 ? "内容没有变" : changed);
    }

    private static String words(HistoryEntry.Linked linked) {
        var row = named(linked.row());
        return switch (linked.origin()) {
            case LAST_YEAR -> "指定" + row + "对应上年的" + named(linked.before());
            case NEW -> "指定" + row + "是上年没有的、新的一行";
            case BY_NAME -> "让" + row + "按名称自动对应上年";
        };
    }

    private static String named(String row) {
        return row.isBlank() ? "没有名称的一行" : "“" + row + "”";
    }

    private static String begun(Step step) {
        return step.kind() == Step.Kind.TYPED ? "新建" : named(step) + "，建成这张表";
    }

    private static String named(Step step) {
        return step.kind().label() + (step.note().isEmpty() ? "" : "：" + step.note());
    }

    private static String words(HistoryEntry.Moved moved) {
        var move = moved.move();
        return move == Move.APPROVE || move == Move.CANCEL_APPROVAL
                ? move.label() + "，现在是“" + moved.to().label() + "”"
                : move.label();
    }

    private static HistoryItem plain(Instant at, Clock clock, String by, String kind, String words, String text) {
        return new HistoryItem(at, TIME.format(at.atZone(clock.getZone())), by, kind, words, text, -1, -1, List.of());
    }

    private static String span(ZonedDateTime from, ZonedDateTime to) {
        var minutes = HOUR.format(from).equals(HOUR.format(to));
        return TIME.format(from)
                + (minutes ? "" : " – " + (from.toLocalDate().equals(to.toLocalDate()) ? HOUR : TIME).format(to));
    }
}
