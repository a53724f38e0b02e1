/** Where the data lives: the embedded PostgreSQL, or the reachable external one. */
@NullMarked
package io.ziping.database;

import org.jspecify.annotations.NullMarked;
