/** What a page shows of one form. */
@NamedInterface("view")
@NullMarked
package io.ziping.evaluation.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
