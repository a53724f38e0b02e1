package io.ziping.evaluation.comparison;

import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import java.util.UUID;

/**
 * A row of a form as it was typed; weight and score as they are printed, where they are numbers.
 *
 * @param form the id of its form
 * @param key names the row in its form
 */
record EarlierRow(long form, int fiscalYear, UUID key, IndicatorRow row) {}
