package io.ziping.evidence.api;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.FormFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form, and what it has to have.
 *
 * @param wants by places in the order of the form
 */
record FileList(List<Item> items, List<WantItem> wants) {

    /**
     * A file that is attached.
     *
     * @param place the pointer of its place in the form's document; absent of an indicator that was removed
     * @param wants what it says to be, of what is wanted at its place
     * @param fetchable whether its content can be fetched now
     */
    record Item(
            long id,
            @Nullable String place,
            String placeName,
            String name,
            String mediaType,
            long size,
            String scan,
            boolean fetchable,
            List<String> wants,
            String addedBy,
            String addedAt) {}

    /** Something that is wanted in a place. */
    record WantItem(String place, String placeName, String name, boolean required, boolean fulfilled) {}

    static FileList of(FormFiles files) {
        var items = new ArrayList<Item>();
        files.places().forEach(place -> place.files().forEach(file -> items.add(item(files, place, file))));
        return new FileList(
                items,
                files.wants().places().stream()
                        .flatMap(place -> files.wants().at(place.address()).stream()
                                .map(wanted -> new WantItem(
                                        place.pointer(),
                                        place.name(),
                                        wanted.want().name(),
                                        wanted.want().required(),
                                        wanted.fulfilled())))
                        .toList());
    }

    private static Item item(FormFiles files, FormFiles.AtPlace place, EvidenceFile file) {
        return new Item(
                file.id(),
                FilePointers.of(files, place.place()),
                place.place().name(),
                file.name(),
                file.kind().mediaType(),
                file.size(),
                file.scan().name(),
                file.isFetchable(),
                files.said(file),
                file.addedBy(),
                file.addedAt().toString());
    }
}
