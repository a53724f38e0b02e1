/** Pages of the projects. */
@NullMarked
package io.ziping.catalogue.web;

import org.jspecify.annotations.NullMarked;
