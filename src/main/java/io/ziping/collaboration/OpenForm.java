package io.ziping.collaboration;

import java.util.List;

/**
 * A form as an open page hears of it.
 *
 * @param version the version that is stored
 * @param beside how often its division among people was changed, or something was asked or answered
 * @param people who else has it open, as far as the asking person hears of them, by name
 */
public record OpenForm(long version, int beside, List<Person> people) {

    public OpenForm {
        people = List.copyOf(people);
    }

    /**
     * Somebody who has the form open.
     *
     * @param key tells them from others
     * @param name as it is shown to the asking person
     * @param place the address of the cell they are in; blank when they are in none, or where is not told
     * @param editing whether they fill it in, not only read it
     */
    public record Person(String key, String name, String place, boolean editing) {}
}
