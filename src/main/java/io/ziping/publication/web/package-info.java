/** The open pages and files. */
@NullMarked
package io.ziping.publication.web;

import org.jspecify.annotations.NullMarked;
