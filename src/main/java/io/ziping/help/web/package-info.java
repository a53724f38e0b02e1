/** The pages of 帮助, and the link to them on every other page. */
@NullMarked
package io.ziping.help.web;

import org.jspecify.annotations.NullMarked;
