package io.ziping.intake.reading.word;

import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The equations of a text document: fractions and powers are written in a line, whatever else there is is marked. */
final class DocxMath {

    private static final Set<String> OTHERS = Set.of(
            "rad",
            "nary",
            "func",
            "acc",
            "bar",
            "eqArr",
            "m",
            "limLow",
            "limUpp",
            "groupChr",
            "borderBox",
            "phant",
            "sPre",
            "d");
    private static final String LOST = "有公式，公式的写法没有保留";

    private final RunText text;
    private final Deque<int[]> fractions = new ArrayDeque<>();
    private int depth;
    private Position position = Position.LINE;

    DocxMath(RunText text) {
        this.text = text;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Where what is being read stands. */
    Position position() {
        return position;
    }

    void start(String name, @Nullable String value) {
        if (name.equals("oMath")) {
            depth++;
        }
        if (depth == 0) {
            return;
        }
        switch (name) {
            case "f" -> fractions.push(new int[] {text.length(), text.length()});
            case "num" -> at(0);
            case "den" -> at(1);
            case "sup" -> position = Position.RAISED;
            case "sub" -> position = Position.LOWERED;
            case "type" -> lost("noBar".equals(value));
            default -> lost(OTHERS.contains(name));
        }
        if (name.equals("d")) {
            text.append("(", Position.LINE);
        }
    }

    private void at(int index) {
        if (!fractions.isEmpty()) {
            fractions.getFirst()[index] = text.length();
        }
    }

    private void lost(boolean something) {
        if (something) {
            text.doubt(LOST);
        }
    }

    void end(String name) {
        if (depth == 0) {
            return;
        }
        switch (name) {
            case "oMath" -> depth--;
            case "f" -> {
                var fraction = fractions.poll();
                if (fraction != null) {
                    text.fraction(fraction[0], fraction[1]);
                }
            }
            case "sup", "sub" -> position = Position.LINE;
            case "d" -> text.append(")", Position.LINE);
            default -> {
                // nothing ends with it
            }
        }
    }

    void clear() {
        fractions.clear();
        position = Position.LINE;
    }
}
