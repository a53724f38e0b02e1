package io.ziping.spotcheck.draw;

import java.util.List;

/**
 * What a draw came to.
 *
 * @param drawn in the order of the draw
 * @param frame among how many forms those at random were drawn
 * @param restricted whether the most of each department might keep a form of the frame from being drawn at random, so that not every
 *     set of them had the same chance
 */
public record Selection(List<Drawn> drawn, int frame, boolean restricted) {

    public Selection {
        drawn = List.copyOf(drawn);
    }

    /** How many were drawn by something. */
    public int count(Basis basis) {
        return Math.toIntExact(
                drawn.stream().filter(form -> form.basis() == basis).count());
    }
}
