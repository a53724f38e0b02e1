/** Values of cells and what they are counted in: amounts, rates, points, grades, and text as it was typed. */
@NamedInterface("values")
@NullMarked
package io.ziping.scoring.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
