package io.ziping.analysis;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * A department or a unit in a year.
 *
 * @param id its identity
 * @param figures what its forms say
 * @param rates its 执行率 by year, of the last years it has forms of
 */
public record BodyFigures(long id, String name, Figures figures, SortedMap<Integer, BigDecimal> rates) {}
