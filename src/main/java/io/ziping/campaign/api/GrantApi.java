package io.ziping.campaign.api;

import io.ziping.campaign.FilingGrants;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs grant to units, in the words of the API. */
@Service
@RequiredArgsConstructor
class GrantApi {

    private final CampaignApi campaigns;
    private final FilingGrants grants;
    private final Organizations organizations;

    List<GrantItems.Extension> extensions(int year, Viewer viewer) {
        CampaignApi.requireGranter(viewer);
        campaigns.find(year);
        return grants.extensions(year).stream().map(GrantItems.Extension::of).toList();
    }

    List<GrantItems.Exempted> exemptions(int year, Viewer viewer) {
        CampaignApi.requireGranter(viewer);
        campaigns.find(year);
        return grants.exemptions(year).stream().map(GrantItems.Exempted::of).toList();
    }

    /** 404 for a unit that there is not. */
    void requireUnit(int year, long unit, Viewer viewer) {
        CampaignApi.requireGranter(viewer);
        campaigns.find(year);
        if (organizations.unit(unit, DataScope.ALL).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个单位");
        }
    }

    GrantItems.Extension extend(int year, long unit, GrantItems.NewExtension wanted, Viewer viewer) {
        var check = new BodyCheck();
        var day = check.day(wanted.lastDay(), "/lastDay");
        check.throwAny();
        grants.extend(year, unit, day, Objects.requireNonNullElse(wanted.reason(), ""), viewer);
        return extension(year, unit, viewer);
    }

    void withdraw(int year, long unit, Viewer viewer) {
        extension(year, unit, viewer);
        grants.withdraw(year, unit, viewer);
    }

    private GrantItems.Extension extension(int year, long unit, Viewer viewer) {
        return extensions(year, viewer).stream()
                .filter(each -> each.unitId() == unit)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这个单位没有延期"));
    }

    /** Returns the exemption's identity. */
    long exempt(int year, GrantItems.NewExemption wanted, Viewer viewer) {
        return grants.exempt(
                year, wanted.unit(), wanted.project(), Objects.requireNonNullElse(wanted.reason(), ""), viewer);
    }

    GrantItems.Exempted exemption(int year, long id, Viewer viewer) {
        return exemptions(year, viewer).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一条"));
    }

    void lift(int year, long id, Viewer viewer) {
        exemption(year, id, viewer);
        grants.lift(year, id, viewer);
    }
}
