package io.ziping.backup;

import io.ziping.evidence.EvidenceBeside;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file says of itself.
 *
 * @param format of the file; another one is another arrangement of its parts
 * @param program the version of the program that wrote it
 * @param schema the newest migration of the database: what has to be there before the content can be
 * @param moment when the content was so
 * @param server the version of PostgreSQL
 * @param tables what is in the file, one entry each
 * @param leftOut tables of which only that they are empty is restored
 * @param sequences where numbering goes on
 * @param key which key opens what is sealed
 * @param evidence what attached files lie beside the database
 */
record Manifest(
        int format,
        String program,
        String schema,
        Instant moment,
        String server,
        List<Table> tables,
        List<String> leftOut,
        List<Sequence> sequences,
        Key key,
        Evidence evidence) {

    static final int FORMAT = 1;

    /**
     * A table in the file.
     *
     * @param entry its name in the archive
     * @param columns those in the entry, in its order; generated ones are computed anew
     * @param rows how many
     * @param bytes of the entry, unpacked
     * @param sha256 of the entry, unpacked; rows stand in the order of their primary key, so that the same content has the same
     */
    record Table(String name, String entry, List<String> columns, long rows, long bytes, String sha256) {}

    record Sequence(String name, long last, boolean called) {}

    /**
     * @param sealed whether something in the content cannot be opened without the key
     * @param fingerprint of the key there was; {@code null} where there was none
     */
    record Key(boolean sealed, @Nullable String fingerprint) {}

    /**
     * What of attached files is beside the database and not in this file. Each of them is named in the table of contents, with its digest.
     *
     * @param files how many
     * @param bytes how long they are together
     * @param places in which stores they lie; {@code null} in files of versions that knew one directory alone
     */
    record Evidence(long files, long bytes, @Nullable List<EvidenceBeside.Amount> places) {

        static Evidence of(List<EvidenceBeside.Amount> places) {
            return new Evidence(
                    places.stream().mapToLong(EvidenceBeside.Amount::files).sum(),
                    places.stream().mapToLong(EvidenceBeside.Amount::bytes).sum(),
                    places);
        }

        /** In which stores they lie, as operators call them. */
        String labels() {
            return places == null
                    ? EvidenceBeside.label("DIRECTORY")
                    : places.stream()
                            .map(place -> EvidenceBeside.label(place.kind()))
                            .collect(Collectors.joining("、"));
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }
}
