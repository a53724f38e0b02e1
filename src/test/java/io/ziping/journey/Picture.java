package io.ziping.journey;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A picture of manual and handbook.
 *
 * @param name of its file, without the ending; on a phone it ends in {@code -phone}
 * @param username who looks; empty for nobody
 * @param height of the window, in CSS pixels
 * @param work what is done on the page before the picture is taken
 */
record Picture(String name, String username, String path, int height, Consumer<Page> work) {

    private static final int DESK_HEIGHT = 768;
    private static final int PHONE_HEIGHT = 700;

    static Picture of(String name, String username, String path) {
        return of(name, username, path, page -> {});
    }

    static Picture of(String name, String username, String path, Consumer<Page> work) {
        return new Picture(name, username, path, name.endsWith("-phone") ? PHONE_HEIGHT : DESK_HEIGHT, work);
    }

    Picture high(int pixels) {
        return new Picture(name, username, path, pixels, work);
    }

    boolean isOfPhone() {
        return name.endsWith("-phone");
    }

    String file() {
        return name + ".png";
    }
}
