package io.ziping.library;

import io.ziping.text.NormalForm;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 指标库的指标: one that the bureau offers to those who fill forms, under a category of the class tree. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class LibraryIndicator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long categoryId;

    private String name = "";

    /** The name in its normal form: no two of a category have the same. */
    private String nameKey = "";

    private String target = "";

    private String unit = "";

    private String note = "";

    /** Whether it is offered. */
    private boolean inUse = true;

    LibraryIndicator(LibraryDetails details, boolean inUse) {
        set(details, inUse);
    }

    /** The identity; only a stored indicator has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }

    /** What is kept of it. */
    public LibraryDetails details() {
        return new LibraryDetails(categoryId, name, target, unit, note);
    }

    void set(LibraryDetails details, boolean offered) {
        categoryId = Objects.requireNonNull(details.category());
        name = details.name();
        nameKey = NormalForm.of(name);
        target = details.target();
        unit = details.unit();
        note = details.note();
        inUse = offered;
    }
}
