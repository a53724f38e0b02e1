/**
 * Reads forms out of files made elsewhere: workbooks, text documents, printed PDFs, pasted text. Knows neither accounts
 * nor the database; a value it cannot be sure of is marked, never guessed.
 */
@NullMarked
package io.ziping.intake.reading;

import org.jspecify.annotations.NullMarked;
