/** How the backups stand, for administrators. */
@NullMarked
package io.ziping.backup.web;

import org.jspecify.annotations.NullMarked;
