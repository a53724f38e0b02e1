package io.ziping.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects what cannot be in a command, so that a person hears all of it at once. */
public final class Mistakes {

    private final List<Mistake> found = new ArrayList<>();

    /** Notes a mistake; the first one of a field says enough. */
    public Mistakes add(String field, String words) {
        if (!words.isEmpty() && !has(field)) {
            found.add(new Mistake(field, words));
        }
        return this;
    }

    /** Notes what a check refuses, and goes on. */
    public Mistakes addRefused(Runnable check) {
        try {
            check.run();
        } catch (FieldProblem problem) {
            problem.mistakes().forEach(mistake -> add(mistake.field(), mistake.words()));
        }
        return this;
    }

    /** Whether there is a mistake at a field. */
    public boolean has(String field) {
        return !field.isEmpty()
                && found.stream().anyMatch(mistake -> mistake.field().equals(field));
    }

    /** Throws the problem that is made of the mistakes, if there are any. */
    public void throwAs(Function<List<Mistake>, ? extends FieldProblem> problem) {
        if (!found.isEmpty()) {
            throw problem.apply(List.copyOf(found));
        }
    }
}
