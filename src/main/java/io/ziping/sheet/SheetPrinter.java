package io.ziping.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Prints sheets, for rooms that need no more of it: as a PDF, and divided into the same pages for a browser. */
public interface SheetPrinter {

    /**
     * Writes the sheets one after the other, each beginning a page of its own. The stream stays open.
     *
     * @param sheets at least one
     * @param title the document's title
     * @throws IOException when the stream cannot be written
     */
    void print(List<Sheet> sheets, String title, OutputStream out) throws IOException;

    /** The pages of a sheet, its labels named anew on each of them and every line broken, as the PDF has them. */
    List<PrintedPage> pages(Sheet sheet);
}
