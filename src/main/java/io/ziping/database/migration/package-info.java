/** Changes of the schema that SQL alone cannot make. */
@NullMarked
package io.ziping.database.migration;

import org.jspecify.annotations.NullMarked;
