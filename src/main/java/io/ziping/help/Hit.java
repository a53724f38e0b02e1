package io.ziping.help;

/**
 * A section in which all words of a search stand.
 *
 * @param chapter the name of the chapter
 * @param anchor of the heading; empty for the beginning of the chapter
 * @param excerpt some words of it, around the first that was searched for
 */
public record Hit(String chapter, String chapterTitle, String anchor, String title, String excerpt) {}
