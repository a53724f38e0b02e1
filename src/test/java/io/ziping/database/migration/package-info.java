@NullMarked
package io.ziping.database.migration;

import org.jspecify.annotations.NullMarked;
