package io.ziping.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a table from a file's bytes, whatever its name claims: .xlsx or .csv. */
public final class Spreadsheets {

    static final int MOST_COLUMNS = 50;
    static final int LONGEST_CELL = 2_000;

    private Spreadsheets() {}

    /**
     * The first sheet.
     *
     * @param mostRows rows with a text in them, the heading included
     * @throws SpreadsheetProblem when it is no table, or one that is too large, locked or broken
     */
    public static Spreadsheet read(byte[] file, int mostRows) {
        if (file.length == 0) {
            throw new SpreadsheetProblem("文件是空的，请重新选择");
        }
        var rows = new Rows(mostRows);
        if (startsWith(file, 'P', 'K')) {
            XlsxFile.read(file, rows);
        } else if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw OldFile.problem(file);
        } else {
            CsvFile.read(file, rows);
        }
        return new Spreadsheet(rows.found);
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Collects rows up to a limit. */
    static final class Rows {

        private final List<Spreadsheet.Row> found = new ArrayList<>();
        private final int most;

        Rows(int most) {
            this.most = most;
        }

        void add(int number, List<String> cells) {
            add(number, cells, Map.of());
        }

        void add(int number, List<String> cells, Map<Integer, String> doubts) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (found.size() >= most) {
                throw new SpreadsheetProblem("行太多：连同标题最多%d行，请分成几个文件".formatted(most));
            }
            found.add(
                    new Spreadsheet.Row(number, cells.stream().map(Rows::clean).toList(), doubts));
        }

        private static String clean(String text) {
            var plain = text.replace("\0", "").strip();
            return plain.substring(0, Math.min(plain.length(), LONGEST_CELL));
        }
    }
}
