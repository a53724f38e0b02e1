package io.ziping.intake.reading.words;

import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.scoring.values.FundingSource;
import java.util.Map;
import java.util.Set;

/**
 * The words by which the parts of a form are found, as {@link Words#key} gives them.
 *
 * @param headings the labels of the heading
 * @param funding the columns of 项目资金
 * @param indicator the columns of 绩效指标
 * @param lines the lines of 项目资金
 * @param years the labels beside which the year stands
 * @param appropriations the lines that mean this year's appropriation where no line says so outright
 * @param totals what begins the row of 总分
 */
record HeaderWords(
        Map<String, Heading> headings,
        Map<String, FundingColumn> funding,
        Map<String, IndicatorColumn> indicator,
        Map<String, FundingSource> lines,
        Set<String> years,
        Set<String> appropriations,
        Set<String> totals) {}
