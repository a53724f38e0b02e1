package io.ziping.organization;

import io.ziping.text.NormalForm;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 实施单位: carries out projects and fills their forms; belongs to one competent department. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ImplementingUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CompetentDepartment department;

    private String name = "";

    /** The name in its normal form: no two of a kind have the same. */
    private String nameKey = "";

    /** Above 0 for a name that looked like another one's before that became impossible, and waits to be merged. */
    private int alike;

    /** Whether the unit itself begins new forms and gets new accounts; see {@link #isOpen}. */
    private boolean enabled = true;

    @Version
    private long version;

    ImplementingUnit(CompetentDepartment department, String name) {
        this.department = department;
        rename(name);
    }

    final void rename(String newName) {
        var key = NormalForm.of(newName);
        alike = key.equals(nameKey) ? alike : 0;
        nameKey = key;
        name = newName;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether new forms and accounts may be made: neither the unit nor its department is disabled. */
    public boolean isOpen() {
        return enabled && department.isEnabled();
    }

    /** The identity; only a stored unit has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }
}
