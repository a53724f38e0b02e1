package io.ziping.sheet.pdf;

import java.util.List;

/**
 * A cell's text broken into lines.
 *
 * @param size of the letters in points
 */
record SetText(List<String> lines, float size) {}
