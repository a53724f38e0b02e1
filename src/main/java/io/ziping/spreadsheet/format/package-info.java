/** How a spreadsheet shows what it stores: number formats read as the program reads them, unsure ones said to be so. */
@NamedInterface("format")
@NullMarked
package io.ziping.spreadsheet.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
