/** What the editor asks for while a row is named. */
@NullMarked
package io.ziping.library.web;

import org.jspecify.annotations.NullMarked;
