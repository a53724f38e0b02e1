package io.ziping.analysis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Forms whose 执行率 and 总分 lie near each other.
 *
 * @param rate the lowest 执行率, percent; {@value #RATES} wide, the highest open
 * @param score the lowest 总分; one point wide
 * @param forms how many there are
 * @param adjustedBudget their 全年预算数, yuan
 */
public record Place(int rate, int score, int forms, BigDecimal adjustedBudget) {

    /** How many percent wide a place is. */
    public static final int RATES = 1;

    /** Whether its forms have spent less than a rate, percent, and have a total from a border up all the same. */
    public boolean isSpentLittle(int below, int total) {
        return rate + RATES <= below && score >= total;
    }

    static Place read(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getInt("rate"), row.getInt("score"), row.getInt("forms"), row.getBigDecimal("adjusted_budget"));
    }
}
