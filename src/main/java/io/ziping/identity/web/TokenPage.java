package io.ziping.identity.web;

import io.ziping.identity.token.TokenScope;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of tokens need besides the tokens. */
@Component
@RequiredArgsConstructor
class TokenPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Organizations organizations;
    private final Clock clock;

    /** The page that asks for a new token. */
    String ask(TokenForm form, Model model) {
        model.addAttribute(
                "scopes",
                Arrays.stream(TokenScope.values())
                        .map(scope -> new Option(
                                scope.name(),
                                scope.label() + "（相当于" + scope.role().label() + "）"))
                        .toList());
        model.addAttribute("rights", List.of(new Option("false", "只读"), new Option("true", "读写")));
        model.addAttribute(
                "departments",
                organizations.openDepartments().stream()
                        .map(department -> Option.of(department.identity(), department.getName()))
                        .toList());
        model.addAttribute("units", UnitGroup.of(organizations.openUnits(DataScope.ALL)));
        return "identity/token-new";
    }

    void addDays(Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
    }
}
