package io.ziping.analysis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many forms have a 总分. */
public record ScoreCount(BigDecimal score, int forms) {

    static ScoreCount read(ResultSet row, int number) throws SQLException {
        return new ScoreCount(row.getBigDecimal("total_score"), row.getInt("forms"));
    }
}
