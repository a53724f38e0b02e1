package io.ziping.evaluation.scheme;

import io.ziping.scoring.values.IndicatorKind;
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
public class IndicatorClass {

    /** The order of the tree, for categories. */
    public static final Comparator<IndicatorClass> TREE_ORDER = Comparator.comparing(
                    (IndicatorClass category) -> category.dimension().position)
            .thenComparing(category -> category.position);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** Comes with its categories, in their query. */
    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable IndicatorClass parent;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind = IndicatorKind.OUTPUT;

    private String name = "";
    private int position;

    private boolean retired;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable IndicatorClass successor;

    /** A first level of a kind, behind the others. */
    public IndicatorClass(IndicatorKind kind, String name, int position) {
        this.kind = kind;
        this.name = name;
        this.position = position;
    }

    /** A second level, behind the others of its first level. */
    public IndicatorClass(IndicatorClass parent, String name, int position) {
        this(parent.kind, name, position);
        this.parent = parent;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void place(int newPosition) {
        position = newPosition;
    }

    /** @param replacement where rows go when a later form begins from one that has them; {@code null} for nowhere else */
    public void retire(@Nullable IndicatorClass replacement) {
        retired = true;
        successor = replacement;
    }

    public void restore() {
        retired = false;
        successor = null;
    }

    /** Whether new rows may be put here: neither the category nor its dimension is retired. */
    public boolean isOffered() {
        return !retired && !dimension().retired;
    }

    /** Where a later form has the rows an earlier one has here. */
    public IndicatorClass inLaterForms() {
        return retired && successor != null && successor.isOffered() ? successor : this;
    }

    public long identity() {
        return Objects.requireNonNull(id);
    }

    /** The first level this node belongs to: its parent, or itself. */
    public IndicatorClass dimension() {
        return parent == null ? this : parent;
    }

    public boolean isCategory() {
        return parent != null;
    }
}
