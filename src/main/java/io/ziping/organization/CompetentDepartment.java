package io.ziping.organization;

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

/** 主管部门: collects the forms of its units. Its name is the printed one; {@code (汇总)} is part of it. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CompetentDepartment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    /** The name in its normal form: no two of a kind have the same. */
    private String nameKey = "";

    /** Above 0 for a name that looked like another one's before that became impossible, and waits to be merged. */
    private int alike;

    /** Whether its units begin new forms and get new accounts; forms there are go on in any case. */
    private boolean enabled = true;

    @Version
    private long version;

    /** Whether the department has no review step of its own, as when it is its own unit: finance reviews at once. */
    private boolean skipsDepartmentReview;

    CompetentDepartment(String name, boolean skipsDepartmentReview) {
        setName(name);
        this.skipsDepartmentReview = skipsDepartmentReview;
    }

    void change(String newName, boolean skips) {
        setName(newName);
        skipsDepartmentReview = skips;
    }

    private void setName(String newName) {
        var key = NormalForm.of(newName);
        alike = key.equals(nameKey) ? alike : 0;
        nameKey = key;
        name = newName;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** The identity; only a stored department has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }
}
