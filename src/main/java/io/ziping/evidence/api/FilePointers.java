package io.ziping.evidence.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evidence.FilePlace;
import io.ziping.evidence.FormFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of files as pointers into a form's document: blank, {@code /funding}, {@code /indicators/0}. */
final class FilePointers {

    private static final String FUNDING = "/funding";
    private static final String ROWS = "/indicators/";

    private FilePointers() {}

    /** The pointer of a place; {@code null} of an indicator that was removed. */
    static @Nullable String of(FormFiles files, FilePlace place) {
        if (place.gone()) {
            return null;
        }
        if (place.isRow()) {
            return ROWS + rows(files).indexOf(place);
        }
        return place.address().isEmpty() ? "" : FUNDING;
    }

    /**
     * The address of a place.
     *
     * @throws ApiProblemException when the form has no such place
     */
    static String address(FormFiles files, String pointer) {
        return files.places().stream()
                .map(FormFiles.AtPlace::place)
                .filter(place -> pointer.equals(of(files, place)))
                .map(FilePlace::address)
                .findFirst()
                .orElseThrow(() -> ApiProblemException.invalid(
                        "/place", "unknown-place", "表里没有“" + pointer + "”：整张表写空，项目资金写/funding，指标写/indicators/0这样"));
    }

    private static List<FilePlace> rows(FormFiles files) {
        return files.places().stream()
                .map(FormFiles.AtPlace::place)
                .filter(place -> place.isRow() && !place.gone())
                .toList();
    }
}
