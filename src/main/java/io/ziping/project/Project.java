package io.ziping.project;

import io.ziping.organization.ImplementingUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 项目: a unit's project; each year it has at most one form. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Project {

    /** The longest name of a project, in characters. */
    public static final int MAX_NAME_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ImplementingUnit unit;

    private String name = "";

    /** The name in its normal form: no two projects of a unit have the same. */
    private String nameKey = "";

    /** The identity; only a stored project has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }
}
