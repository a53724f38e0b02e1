/** Answers that are files. */
@NamedInterface("download")
@NullMarked
package io.ziping.ui.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
