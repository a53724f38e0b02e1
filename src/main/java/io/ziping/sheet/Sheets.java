package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationQuery;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.organization.DataScope;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** The sheets of stored forms. */
@Service
@RequiredArgsConstructor
public class Sheets {

    /** The most forms one document holds; a larger list is to be narrowed. */
    public static final int MOST_IN_ONE_DOCUMENT = 1000;

    private static final int LOADED_AT_ONCE = 100;
    /** Of the 255 that most file systems allow; the rest is for year, ending and a number in front. */
    private static final int MOST_PROJECT_BYTES = 180;

    /** A form without a year has blanks in its place, and its file too. */
    private static final Pattern YEAR = Pattern.compile("20\\d\\d|2100");

    private final EvaluationDocuments documents;
    private final EvaluationSearch search;
    private final PrintMarks marks;

    /** One form's sheet, if the form is inside the scope. */
    public Sheet one(long id, DataScope scope) {
        return marks.marked(documents.read(id, scope));
    }

    /**
     * The sheets of a filtered list, in its order.
     *
     * @throws TooManySheetsException when the list is longer than one document may be
     */
    public List<Sheet> all(EvaluationQuery query, DataScope scope) {
        var ids = search.findIds(scope, query.filter(), query.order(), MOST_IN_ONE_DOCUMENT + 1);
        if (ids.size() > MOST_IN_ONE_DOCUMENT) {
            throw new TooManySheetsException();
        }
        var sheets = new ArrayList<Sheet>();
        for (int from = 0; from < ids.size(); from += LOADED_AT_ONCE) {
            var some = ids.subList(from, Math.min(from + LOADED_AT_ONCE, ids.size()));
            documents.readAll(some).stream().map(marks::marked).forEach(sheets::add);
        }
        return sheets;
    }

    /**
     * What a file with one form's sheet is called, without its ending: {@code 2024年度-法律顾问费-自评表}. Of a long name of a
     * project the middle is left out, so that no file system finds the file's name too long.
     */
    public static String fileName(Sheet sheet) {
        var line = sheet.yearLine().isBlank() ? sheet.title() : sheet.yearLine();
        var year = YEAR.matcher(line)
                .results()
                .map(found -> found.group() + "年度")
                .findFirst()
                .orElse(line.replaceAll("[（）()]", ""));
        var project = FileNames.withoutMiddle(sheet.project(), MOST_PROJECT_BYTES);
        return (year + "-" + project + "-自评表").replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    /** What a file with several sheets is called, without its ending. */
    public static String bundleName(int count) {
        return "绩效自评表-%d份".formatted(count);
    }
}
