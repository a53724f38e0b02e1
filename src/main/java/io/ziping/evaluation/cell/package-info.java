/** Cells of a form: their typed addresses, what is typed into them, and how it came there. Knows no form. */
@NamedInterface("cell")
@NullMarked
package io.ziping.evaluation.cell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
