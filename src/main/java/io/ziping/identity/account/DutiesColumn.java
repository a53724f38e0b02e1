package io.ziping.identity.account;

import io.ziping.identity.Duty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Duties as the text of one column, in the order of the enum: {@code SYSTEM,AUDIT}. */
@Converter
class DutiesColumn implements AttributeConverter<Set<Duty>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Duty> duties) {
        return text(duties);
    }

    @Override
    public Set<Duty> convertToEntityAttribute(String text) {
        var duties = EnumSet.noneOf(Duty.class);
        if (!text.isEmpty()) {
            Arrays.stream(text.split(",")).map(Duty::valueOf).forEach(duties::add);
        }
        return duties;
    }

    static String text(Collection<Duty> duties) {
        return duties.stream().sorted().map(Duty::name).collect(Collectors.joining(","));
    }
}
