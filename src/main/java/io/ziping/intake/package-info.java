/**
 * 导入: forms from files made elsewhere are read, shown with every doubt, and become drafts only when the person
 * confirms.
 *
 * <p>Nothing depends on it.
 */
@NullMarked
package io.ziping.intake;

import org.jspecify.annotations.NullMarked;
