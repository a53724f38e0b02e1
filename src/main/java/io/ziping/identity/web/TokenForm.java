package io.ziping.identity.web;

import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form of a token that is to be made. */
@Getter
@Setter
public class TokenForm {

    private String name = "";
    private @Nullable TokenScope scope;
    private @Nullable Long departmentId;
    private @Nullable Long unitId;

    /** Whether it may change something; else it only reads. */
    private boolean writes;

    /** Its last day; blank for none. */
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate validUntil;

    /** For a year, unless somebody says otherwise. */
    static TokenForm blank(LocalDate today) {
        var form = new TokenForm();
        form.validUntil = today.plusYears(1);
        return form;
    }

    TokenDetails toDetails() {
        return new TokenDetails(name, scope, departmentId, unitId, writes, validUntil);
    }
}
