package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Synonyms;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Similarity;
import io.ziping.text.NormalForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What became of the rows that did badly the year before: those that missed their target or lacked points. */
final class RowHistoryChecks {

    private static final String INDICATORS = "/indicators";

    /** Less than this share of its weight is left, beyond what all rows lost alike. */
    private static final BigDecimal MOST_OF_ITS_WEIGHT = new BigDecimal("0.8");

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int DECIMALS = 4;
    private static final int A_THIRD = 35;
    private static final int HALF = 50;

    private RowHistoryChecks() {}

    static Stream<Finding> badRowGone(Examined form) {
        var lastYear = form.context().lastYear();
        if (lastYear == null || form.sheet().indicators().isEmpty()) {
            return Stream.empty();
        }
        var pairs = YearPair.pairs(form);
        var gone = lastYear.rows()
                .filter(row -> lost(row).signum() > 0 && !pairs.goesOn(row.index()))
                .map(Named::of)
                .toList();
        var added = form.rows()
                .filter(now -> !gone.isEmpty() && pairs.before(now.index()).isEmpty() && !isLinked(lastYear, now))
                .map(Named::of)
                .toList();
        return gone.stream()
                .filter(row -> added.stream().noneMatch(now -> now.isRenamed(row)))
                .map(Named::row)
                .filter(row ->
                        !Reductions.isTold(form, row.indicator()) && !Reductions.isReplaced(form, row.indicator()))
                .map(row -> gone(lastYear, row));
    }

    /** A row and the pairs of letters of its name, taken apart once for all that it is held against. */
    private record Named(Examined.Row row, Similarity.Pairs name) {

        static Named of(Examined.Row row) {
            return new Named(row, Similarity.Pairs.of(row.typed().name()));
        }

        /** 坑槽平均修复天数, now 路面坑槽平均处置天数: in its class, with half of its name, or a third and the same target. */
        boolean isRenamed(Named before) {
            if (row.typed().kind() != before.row.typed().kind()
                    || !row.typed().category().equals(before.row.typed().category())) {
                return false;
            }
            int common = name.similarity(before.name);
            return common >= HALF
                    || (isInPlaceOf(before.row) && sharesItsMatter(before.row))
                    || (hasTargetOf(row, before.row)
                            && (common >= A_THIRD || isSaidOtherwise(before.row) || sharesItsMatter(before.row)));
        }

        /** The same line of the form, in the same unit. */
        private boolean isInPlaceOf(Examined.Row before) {
            var now = row.result().target().bound();
            var then = before.result().target().bound();
            return row.index() == before.index()
                    && now != null
                    && then != null
                    && now.unit().equals(then.unit())
                    && now.operator() == then.operator();
        }

        /** 伤病候鸟救护成活率, now 救治后存活候鸟占比, with the same points too. */
        private boolean sharesItsMatter(Examined.Row before) {
            return row.worth().compareTo(before.worth()) == 0
                    && NameFinder.sharesPair(
                            NameFinder.significant(row.indicator().subject()),
                            before.indicator().subject());
        }

        /** 报告后上门收集用时, now 接到报告后平均上门时长: most of the shorter one, in words that stand for all of one meaning. */
        private boolean isSaidOtherwise(Examined.Row before) {
            var now = Synonyms.usual(row.indicator().subject());
            var then = Synonyms.usual(before.indicator().subject());
            boolean shorter = now.length() < then.length();
            return Similarity.contained(shorter ? now : then, shorter ? then : now) >= HALF;
        }
    }

    static Stream<Finding> weightMovedAway(Examined form) {
        var all = YearPair.of(form).filter(RowHistoryChecks::isWeighted).toList();
        return all.stream()
                .filter(pair -> lost(pair.before()).signum() > 0
                        && isLighter(pair, all)
                        && !isSharedOut(form, pair)
                        // why the row fell short is no reason to give it fewer points
                        && !Reductions.isTold(form, pair.row().indicator()))
                .map(RowHistoryChecks::moved);
    }

    private static boolean hasTargetOf(Examined.Row now, Examined.Row before) {
        return NormalForm.same(now.typed().target(), before.typed().target());
    }

    /** Whether a person said what a row was, or that it is new. */
    private static boolean isLinked(LastYear lastYear, Examined.Row now) {
        return lastYear.links().stream().anyMatch(link -> link.row() == now.index());
    }

    private static Finding gone(LastYear lastYear, Examined.Row row) {
        return FindingCode.BAD_ROW_GONE
                .at(
                        INDICATORS,
                        "上年" + row.title() + "没有做好（年度指标值 " + row.typed().target() + "，实际完成值 "
                                + row.typed().actual() + "，得分 " + row.typed().score() + "），今年不再考核")
                .staking(lost(row).max(row.worth().multiply(TENTH)))
                .on(Stream.of(row.name(), row.target(), row.actual(), row.score())
                        .map(lastYear::evidence)
                        .toList());
    }

    private static Finding moved(YearPair pair) {
        var row = pair.row();
        var before = pair.before();
        return FindingCode.WEIGHT_MOVED_AWAY
                .at(
                        row.pointer("weight"),
                        row.title() + "：上年没有做好（得分 " + before.typed().score() + "，分值 "
                                + before.typed().weight() + "），今年分值减到 "
                                + row.typed().weight())
                .staking(missed(pair))
                .on(
                        row.weight(),
                        pair.lastYears(before.weight()),
                        pair.lastYears(before.score()),
                        pair.lastYears(before.actual()));
    }

    /** What the weight that was moved away would lose if the row did as badly again. */
    private static BigDecimal missed(YearPair pair) {
        var moved = pair.row().worth().subtract(pair.before().worth()).negate();
        return moved.multiply(lost(pair.before())).divide(pair.before().worth(), DECIMALS, RoundingMode.HALF_UP);
    }

    /** More rows share the same points: lighter is a row that lost more of its weight than the others did. */
    private static boolean isLighter(YearPair pair, List<YearPair> all) {
        var others = all.stream()
                .filter(other -> other.row().index() != pair.row().index())
                .toList();
        var now = others.stream().map(other -> other.row().worth()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var then = others.stream().map(other -> other.before().worth()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var alike = then.signum() == 0
                ? BigDecimal.ONE
                : now.divide(then, DECIMALS, RoundingMode.HALF_UP).min(BigDecimal.ONE);
        var kept = pair.before().worth().multiply(alike).multiply(MOST_OF_ITS_WEIGHT);
        return pair.row().worth().compareTo(kept) < 0;
    }

    /** The points stay with its matter: rows that are new in its class, and share words with it, have what it lost. */
    private static boolean isSharedOut(Examined form, YearPair pair) {
        var pairs = YearPair.pairs(form);
        var telling = NameFinder.significant(pair.row().indicator().subject());
        var added = form.rows()
                .filter(row -> pairs.before(row.index()).isEmpty()
                        && NameFinder.sharesPair(telling, row.indicator().subject())
                        && row.typed().kind() == pair.row().typed().kind()
                        && row.typed().category().equals(pair.row().typed().category()))
                .map(Examined.Row::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return added.signum() > 0
                && pair.row().worth().add(added).compareTo(pair.before().worth()) == 0;
    }

    private static boolean isWeighted(YearPair pair) {
        return pair.row().worth().signum() > 0 && pair.before().worth().signum() > 0;
    }

    /** The points a row lacks, or would by the rules; zero for one that did well. */
    private static BigDecimal lost(Examined.Row row) {
        var score = row.result().score().value();
        var computed = row.result().computed().points();
        if (score == null) {
            return BigDecimal.ZERO;
        }
        return row.worth()
                .subtract(computed == null ? score : computed.min(score))
                .max(BigDecimal.ZERO);
    }
}
