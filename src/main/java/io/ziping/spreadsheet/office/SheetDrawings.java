package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.office.SheetAside.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The text boxes and pictures that lie over a sheet. */
final class SheetDrawings extends SafeXml.Handler {

    private static final int MOST = 2_000;
    private static final int LONGEST = 20_000;

    private final List<Shape> boxes = new ArrayList<>();
    private final List<Shape> pictures = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder number = new StringBuilder();
    private boolean from;
    private boolean isText;
    private boolean picture;
    private int row;
    private int column;
    private int lastRow;

    void read(InputStream part) throws IOException {
        SafeXml.parse(part, this);
    }

    List<Shape> boxes() {
        return boxes;
    }

    List<Shape> pictures() {
        return pictures;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        switch (name) {
            case "twoCellAnchor", "oneCellAnchor" -> {
                text.setLength(0);
                picture = false;
                lastRow = -1;
            }
            case "from" -> from = true;
            case "to" -> from = false;
            case "col", "row" -> number.setLength(0);
            case "pic" -> picture = true;
            case "t" -> isText = true;
            default -> {
                // looks and positions
            }
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (isText && text.length() < LONGEST) {
            text.append(found, start, length);
        } else if (!isText && number.length() < 12) {
            number.append(found, start, length);
        }
    }

    @Override
    protected void end(String name) {
        switch (name) {
            case "t" -> isText = false;
            case "p" -> text.append('\n');
            case "col" -> column = from ? Numbers.of(number.toString().strip()) : column;
            case "row" -> {
                int at = Numbers.of(number.toString().strip());
                row = from ? at : row;
                lastRow = from ? lastRow : at;
            }
            case "twoCellAnchor", "oneCellAnchor" -> anchored();
            default -> {
                // nothing to keep
            }
        }
    }

    /** A picture over one row may stand for what the cell says; a seal over many does not. */
    private void anchored() {
        var words = text.toString().strip();
        if (!words.isEmpty() && boxes.size() < MOST) {
            boxes.add(new Shape(row, column, words));
        } else if (picture && lastRow <= row + 1 && pictures.size() < MOST) {
            pictures.add(new Shape(row, column, ""));
        }
    }
}
