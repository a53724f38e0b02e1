package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.GivenFiles;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.filed.FiledRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What is attached to a form, in the order of the rows that are reviewed; what is attached to the whole of it first. */
@Component
@RequiredArgsConstructor
public class CheckedFiles {

    private static final String ROW = "row.";
    private static final int GONE = Integer.MAX_VALUE;

    private final GivenFiles files;

    /** A file and the row it is attached to: 0 for the whole form, {@link #GONE} for a row that is not reviewed. */
    private record Placed(int at, CheckedFile file) {}

    /** @param filed what is reviewed of the form */
    public List<CheckedFile> of(long evaluationId, FiledForm filed) {
        return files.of(evaluationId).stream()
                .map(file -> placed(file, filed))
                .sorted(Comparator.comparingInt(Placed::at))
                .map(Placed::file)
                .toList();
    }

    private static Placed placed(EvidenceFile file, FiledForm form) {
        int at = at(file.place(), form.rows());
        return new Placed(
                at,
                new CheckedFile(
                        file.id(),
                        words(file.place(), at, form.rows()),
                        file.name(),
                        file.sizeWords(),
                        file.isFetchable()));
    }

    private static int at(String place, List<FiledRow> rows) {
        if (!place.startsWith(ROW)) {
            return 0;
        }
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).key().toString().equals(place.substring(ROW.length())))
                .map(row -> row + 1)
                .findFirst()
                .orElse(GONE);
    }

    private static String words(String place, int at, List<FiledRow> rows) {
        if (at == GONE) {
            return "已删除的指标";
        }
        if (at > 0) {
            return "第" + at + "项“" + rows.get(at - 1).name() + "”";
        }
        return place.isEmpty() ? "整张表" : "项目资金";
    }
}
