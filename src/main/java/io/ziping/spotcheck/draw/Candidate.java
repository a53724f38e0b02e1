package io.ziping.spotcheck.draw;

import java.math.BigDecimal;

/**
 * A form that may be drawn.
 *
 * @param id the form's identity
 * @param departmentId its department
 * @param doubt 存疑分
 * @param money 全年预算数, yuan
 */
public record Candidate(long id, long departmentId, BigDecimal doubt, BigDecimal money) {}
