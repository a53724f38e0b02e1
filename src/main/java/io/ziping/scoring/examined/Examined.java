package io.ziping.scoring.examined;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check looks at: the form as typed and as scored, what it will be printed with, and what is known beside it. What
 * several checks read from it is read once. It is looked at by one thread.
 */
public final class Examined {

    private static final Part<Objective> EXPECTED = Part.of(form ->
            Objective.of(form, "/expectedObjective", "预期目标", form.sheet().expectedObjective()));
    private static final Part<Objective> ACHIEVED = Part.of(form ->
            Objective.of(form, "/achievedObjective", "实际完成情况", form.sheet().achievedObjective()));
    private static final Part<WordList> UNUSUAL_UNITS = Part.of(
            form -> Units.unusual(form.rows().flatMap(row -> row.result().units())));
    private static final List<Part<?>> OF_ITSELF = List.of(EXPECTED, ACHIEVED, UNUSUAL_UNITS);
    private static final String EXECUTION_RATE = "/funding/0/executionRate";
    private static final String TOTAL_SCORE = "/totalScore";

    private final ScoringPolicy policy;
    private final ScoreSheet sheet;
    private final ScoreCard card;
    private final PrintableCharacters print;
    private final Context context;
    private final List<Row> rows;
    private final IdentityHashMap<Part<?>, Object> parts = new IdentityHashMap<>();

    public Examined(
            ScoringPolicy policy, ScoreSheet sheet, ScoreCard card, PrintableCharacters print, Context context) {
        this.policy = policy;
        this.sheet = sheet;
        this.card = card;
        this.print = print;
        this.context = context;
        this.rows = IntStream.range(0, sheet.indicators().size())
                .mapToObj(i ->
                        new Row(i, sheet.indicators().get(i), card.indicators().get(i)))
                .toList();
    }

    /** The same form with what is known beside it; its texts are not read again. */
    public Examined beside(Context known) {
        var form = new Examined(policy, sheet, card, print, known);
        OF_ITSELF.forEach(part -> form.parts.computeIfAbsent(part, parts::get));
        return form;
    }

    public ScoringPolicy policy() {
        return policy;
    }

    public ScoreSheet sheet() {
        return sheet;
    }

    public ScoreCard card() {
        return card;
    }

    public PrintableCharacters print() {
        return print;
    }

    public Context context() {
        return context;
    }

    /** A part of the form, read when it is asked for first. */
    @SuppressWarnings("unchecked") // a part is kept with what it was read to
    public <T> T get(Part<T> part) {
        var kept = parts.get(part);
        if (kept == null) {
            kept = part.read(this);
            parts.put(part, kept);
        }
        return (T) kept;
    }

    /** The indicators as typed and as scored, row by row. */
    public Stream<Row> rows() {
        return rows.stream();
    }

    /** The funding parts as typed and as read, with their place in the document, where the total comes first. */
    public Stream<Line> lines() {
        return IntStream.range(0, card.funding().size())
                .mapToObj(i -> new Line(i + 1, card.funding().get(i)));
    }

    /** One of the indicators by its place. */
    public Row row(int index) {
        return rows.get(index);
    }

    /** Units that the language does not have and the rows of the form have; they count in its texts too. */
    public WordList unusualUnits() {
        return get(UNUSUAL_UNITS);
    }

    /** 预期目标. */
    public Objective expected() {
        return get(EXPECTED);
    }

    /** 实际完成情况. */
    public Objective achieved() {
        return get(ACHIEVED);
    }

    /** 总分 as evidence. */
    public Evidence totalScore() {
        return Evidence.whole(TOTAL_SCORE, card.totalScore().toPlainString());
    }

    /** 执行率 as evidence, as it is printed. */
    public Evidence executionRate() {
        return Evidence.whole(EXECUTION_RATE, card.total().rate().printed());
    }

    /** 年度资金总额. */
    public Line total() {
        return new Line(0, card.total());
    }

    /** One indicator as typed and as scored; its name and its reason are read once. */
    public static final class Row {

        private final int index;
        private final ScoreSheet.IndicatorRow typed;
        private final IndicatorResult result;
        private final Reason reason;
        private @Nullable IndicatorName indicator;

        Row(int index, ScoreSheet.IndicatorRow typed, IndicatorResult result) {
            this.index = index;
            this.typed = typed;
            this.result = result;
            this.reason = new Reason(typed.deviationExplanation());
        }

        /** Its place in the form, from 0. */
        public int index() {
            return index;
        }

        public ScoreSheet.IndicatorRow typed() {
            return typed;
        }

        public IndicatorResult result() {
            return result;
        }

        /** 分值; zero while it is not known. */
        public BigDecimal worth() {
            var weight = result.weight().value();
            return weight == null ? BigDecimal.ZERO : weight;
        }

        /** The JSON pointer of a cell of the row. */
        public String pointer(String cell) {
            return "/indicators/" + index + "/" + cell;
        }

        /** 三级指标 by name, as it tells what is measured. */
        public IndicatorName indicator() {
            if (indicator == null) {
                indicator = IndicatorName.of(typed.name());
            }
            return indicator;
        }

        /** 二级指标 as evidence. */
        public Evidence category() {
            return Evidence.whole(pointer("category"), typed.category());
        }

        /** 三级指标 as evidence. */
        public Evidence name() {
            return Evidence.whole(pointer("name"), typed.name());
        }

        /** 年度指标值 as evidence. */
        public Evidence target() {
            return Evidence.whole(pointer("target"), typed.target());
        }

        /** 实际完成值 as evidence. */
        public Evidence actual() {
            return Evidence.whole(pointer("actual"), typed.actual());
        }

        /** 分值 as evidence. */
        public Evidence weight() {
            return Evidence.whole(pointer("weight"), typed.weight());
        }

        /** 得分 as evidence. */
        public Evidence score() {
            return Evidence.whole(pointer("score"), typed.score());
        }

        /** 偏差原因分析及改进措施 as evidence. */
        public Evidence explanation() {
            return Evidence.whole(pointer("deviationExplanation"), typed.deviationExplanation());
        }

        /** The row as a clerk finds it: by its place and its name. */
        public String title() {
            var title = "第 " + (index + 1) + " 项";
            return TypedText.isBlank(typed.name()) ? title : title + TypedText.quote(typed.name());
        }

        /** 偏差原因分析及改进措施 as a reason. */
        public Reason reason() {
            return reason;
        }

        /** Whether there is a reason where it belongs; 无, 0 or a dash is none. */
        public boolean isExplained() {
            return reason.isGiven();
        }
    }
}
