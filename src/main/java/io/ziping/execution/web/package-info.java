/** The pages on which a file of figures is checked and brought into the forms. */
@NullMarked
package io.ziping.execution.web;

import org.jspecify.annotations.NullMarked;
