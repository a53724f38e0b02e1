/** What the editor asks for while a row is named, and the pages on which the library is kept. */
@NullMarked
package io.ziping.library.web;

import org.jspecify.annotations.NullMarked;
