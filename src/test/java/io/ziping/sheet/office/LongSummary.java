package io.ziping.sheet.office;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes a summary of so many forms into a file, in a JVM of its own whose heap the caller limits. */
public final class LongSummary {

    private LongSummary() {}

    /** @param arguments the file and the number of forms */
    public static void main(String[] arguments) throws IOException {
        try (var out = Files.newOutputStream(Path.of(arguments[0]));
                var summary = new SummaryXlsx(out)) {
            for (int form = 1; form <= Integer.parseInt(arguments[1]); form++) {
                summary.add(form(form));
            }
        }
    }

    static EvaluationSummary form(int number) {
        return new EvaluationSummary(
                number,
                2024,
                "第" + number + "个项目，名称有二十来个字那么长",
                "主管部门" + number / 1000 % 10,
                number / 1000,
                "主管部门" + number / 1000,
                "实施单位" + number % 1000,
                new BigDecimal("10000.00"),
                BigDecimal.valueOf(number, 2),
                new BigDecimal("0.01"),
                number % 10 == 0 ? null : new BigDecimal("96.19"),
                new BigDecimal("97.10"),
                number % 10 == 0 ? null : Grade.EXCELLENT,
                number % 10 == 1 ? new BigDecimal("88.00") : null,
                number % 10 == 1 ? Grade.GOOD : null,
                Status.SUBMITTED,
                0,
                1,
                0,
                1,
                number % 3,
                number % 2 == 0 ? "" : "=执行低仍为优_x0041_",
                Instant.EPOCH,
                BigDecimal.ZERO,
                null,
                0);
    }
}
