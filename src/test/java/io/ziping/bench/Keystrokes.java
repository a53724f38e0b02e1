package io.ziping.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * Somebody at a keyboard whose keys, characters and clicks are counted. How long a person takes is modelled from them after the
 * keystroke-level model of Card, Moran and Newell (1980), with the values of an average typist who is no typist by trade: 0.28 s
 * for a key, 1.1 s for pointing at something, 0.2 s for pressing and letting go, 0.4 s for each way of the hand to the mouse and
 * back, and 1.35 s of thought before each cell and each thing that is pointed at. A Chinese character takes 1.2 s, 50 a minute, as
 * people in offices type. Copying from a paper takes as long as typing; waiting for the page is left out.
 */
final class Keystrokes {

    private static final double KEY = 0.28;
    private static final double CHINESE = 1.2;
    private static final double CLICK = 0.4 + 1.1 + 0.2 + 0.4;
    private static final double THOUGHT = 1.35;

    private final Page page;
    private int keys;
    private int chinese;
    private int others;
    private int clicks;
    private int thoughts;

    Keystrokes(Page page) {
        this.page = page;
    }

    /** Presses a key, or several together, which count as one. */
    void press(String key) {
        keys++;
        page.keyboard().press(key);
    }

    void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
    }

    /** Writes into what has the focus. */
    void write(String text) {
        thoughts++;
        int found = (int) text.codePoints().filter(Keystrokes::isChinese).count();
        chinese += found;
        others += text.codePointCount(0, text.length()) - found;
        page.keyboard().type(text);
    }

    void click(Locator target) {
        thoughts++;
        clicks++;
        target.click();
    }

    /** Pastes what was copied elsewhere into what has the focus: one press. */
    void paste(String text) {
        thoughts++;
        keys++;
        page.locator(":focus").evaluate("""
                (element, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, text);
    }

    int keys() {
        return keys;
    }

    int characters() {
        return chinese + others;
    }

    int clicks() {
        return clicks;
    }

    /** How long a person takes. */
    Duration modelled() {
        double seconds = (keys + others) * KEY + chinese * CHINESE + clicks * CLICK + thoughts * THOUGHT;
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || "，。、；：（）“”《》≥≤".indexOf(character) >= 0;
    }
}
