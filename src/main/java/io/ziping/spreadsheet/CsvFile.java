package io.ziping.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table as text: UTF-8, or GB18030 as Excel on a Chinese Windows writes it; commas, or tabs. */
final class CsvFile {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CsvFile() {}

    static void read(byte[] file, Spreadsheets.Rows rows) {
        var text = decode(file);
        var heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(heading.indexOf('\t') >= 0 ? '\t' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            int number = 0;
            for (CSVRecord each : parser) {
                number++;
                rows.add(number, each.stream().limit(Spreadsheets.MOST_COLUMNS).toList());
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new SpreadsheetProblem("CSV 文件的引号不成对，请在 Excel 里另存一份再上传", broken);
        }
    }

    private static String decode(byte[] file) {
        for (var charset : CHARSETS) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (isText(text)) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException other) {
                // the next one may fit
            }
        }
        throw new SpreadsheetProblem("这不是 .xlsx 或 .csv 表格，请重新选择");
    }

    private static boolean isText(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r');
    }
}
