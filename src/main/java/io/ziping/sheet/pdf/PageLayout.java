package io.ziping.sheet.pdf;

import java.util.List;

/**
 * One page of a form.
 *
 * @param edges the rows' borders from top to bottom, one more than there are rows; distances from the paper's upper
 *     edge in points
 */
record PageLayout(boolean first, List<Float> edges, List<PlacedCell> cells) {}
