package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceProblem;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.filed.FiledRow;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Hearings;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.spotcheck.record.Reviewed;
import io.ziping.spotcheck.rectification.Item;
import io.ziping.spotcheck.rectification.Rectifications;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where files may be brought in the review of a form, and by whom now: to a row of a record by its reviewer while it is not closed;
 * to the answer to a conclusion by the unit until it has answered; to something that is put right by whoever's turn it is.
 */
@Component
@RequiredArgsConstructor
class FileSpots {

    private static final String ANSWER = "answer.";
    private static final String ITEM = "item.";
    private static final String NUMBER = "\\d{1,18}";

    private final CheckedForms forms;
    private final Records records;
    private final Hearings hearings;
    private final Rectifications rectifications;

    /**
     * A place that the viewer may bring files to now.
     *
     * @param address blank for the whole record, {@code execution} or the key of an indicator for a row of it, {@code answer.<number
     *     of the conclusion>}, {@code item.<identity of what is put right>}
     * @param recordId {@code null} where it is no record's
     * @param name what it is called
     * @param since what was brought or removed before this stays so; {@code null} where all may be removed and restored
     * @param gone whether it is a row that the form has no more
     * @param side whose room it takes
     */
    record Spot(
            String address,
            @Nullable Long recordId,
            String name,
            @Nullable Instant since,
            boolean gone,
            Side side) {}

    /** Who has room of their own in the review of a form, so that nobody takes another's. */
    enum Side {
        /** The reviewers, both together. */
        REVIEWERS("复核人给一张表"),
        /** What the final record has besides the files of the two. */
        FINAL("一张表的定稿"),
        /** The unit. */
        UNIT("单位给一张表");

        private final String words;

        Side(String words) {
            this.words = words;
        }

        /** Whose room it is, as the limits say it. */
        String words() {
            return words;
        }

        private static Side of(Viewer viewer) {
            return SpotCheckPermissions.answers(viewer.role()) ? UNIT : REVIEWERS;
        }
    }

    /**
     * A place of a form that the viewer may bring files to now.
     *
     * @throws EvidenceProblem when there is no such place, or it is not the viewer's turn
     */
    Spot require(CheckedForm form, String address, Viewer viewer) {
        if (address.startsWith(ANSWER)) {
            return answer(form, address, viewer);
        }
        if (address.startsWith(ITEM)) {
            return item(form, address, viewer);
        }
        var spot = row(form, address, viewer);
        if (spot.gone()) {
            throw new EvidenceProblem("表里没有这一行，不能再传材料");
        }
        return spot;
    }

    /** The same of what is there already: its row may be gone since the form was filed anew. */
    Spot of(CheckedForm form, String address, Viewer viewer) {
        return address.startsWith(ANSWER) || address.startsWith(ITEM)
                ? require(form, address, viewer)
                : row(form, address, viewer);
    }

    private Spot row(CheckedForm form, String address, Viewer viewer) {
        var record = Records.own(form, records.of(form), viewer)
                .orElseThrow(() -> new EvidenceProblem("这份复核记录现在不由您填写，不能改材料"));
        var name = name(form, address);
        return new Spot(address, record.id(), name.orElse("已删除的指标"), null, name.isEmpty(), side(record, viewer));
    }

    private static Side side(ReviewRecord record, Viewer viewer) {
        return record.part() == RecordPart.FINAL ? Side.FINAL : Side.of(viewer);
    }

    /** What a row of a record is called; empty when the form has no such row. */
    private Optional<String> name(CheckedForm form, String address) {
        if (address.isEmpty()) {
            return Optional.of("整份复核记录");
        }
        return address.equals(Reviewed.EXECUTION)
                ? Optional.of("预算执行")
                : row(forms.filed(form).rows(), address);
    }

    private static Optional<String> row(List<FiledRow> rows, String address) {
        return rows.stream()
                .filter(row -> row.key().toString().equals(address))
                .map(row -> "第%d项“%s”".formatted(rows.indexOf(row) + 1, row.name()))
                .findFirst();
    }

    private Spot answer(CheckedForm form, String address, Viewer viewer) {
        var last = records.conclusions(form).stream()
                .findFirst()
                .filter(conclusion -> address.equals(ANSWER + conclusion.number()))
                .filter(conclusion -> hearings.isAnswerable(form, conclusion, viewer))
                .orElseThrow(() -> new EvidenceProblem("这次结论已经答复，或者期限已过，不能改材料"));
        return new Spot(address, null, "对第%d次结论的答复".formatted(last.number()), null, false, Side.of(viewer));
    }

    private Spot item(CheckedForm form, String address, Viewer viewer) {
        var item = item(form, address)
                .filter(each -> rectifications.isNext(form, each, viewer))
                .orElseThrow(() -> new EvidenceProblem("这项整改现在不由您办，不能改材料"));
        var steps = item.steps();
        return new Spot(
                address,
                null,
                "整改“" + item.words() + "”",
                steps.isEmpty() ? null : steps.get(steps.size() - 1).at(),
                false,
                Side.of(viewer));
    }

    private Optional<Item> item(CheckedForm form, String address) {
        var id = address.substring(ITEM.length());
        return id.matches(NUMBER)
                ? rectifications.of(form).stream()
                        .filter(each -> each.id() == Long.parseLong(id))
                        .findFirst()
                : Optional.empty();
    }
}
