package io.ziping.evaluation;

import io.ziping.scoring.IndicatorKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Comparator;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 一级、二级指标: a node of the class tree. A dimension (一级) has no parent, a category (二级) has a dimension. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class IndicatorClass {

    /** The order of the tree, for categories. */
    static final Comparator<IndicatorClass> TREE_ORDER = Comparator.comparing(
                    (IndicatorClass category) -> category.dimension().position)
            .thenComparing(category -> category.position);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable IndicatorClass parent;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind = IndicatorKind.OUTPUT;

    private String name = "";
    private int position;

    long identity() {
        return Objects.requireNonNull(id);
    }

    /** The first level this node belongs to: its parent, or itself. */
    IndicatorClass dimension() {
        return parent == null ? this : parent;
    }

    boolean isCategory() {
        return parent != null;
    }
}
