/** Files of office programs, read back by others than those who wrote them. */
@NullMarked
package io.ziping.sheet.office;

import org.jspecify.annotations.NullMarked;
