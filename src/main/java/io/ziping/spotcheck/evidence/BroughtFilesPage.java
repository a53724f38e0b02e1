package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceLimits;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.ui.UploadRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page shows where files are brought. */
@Component
@RequiredArgsConstructor
public class BroughtFilesPage {

    static final String PATH = "/spot-checks/forms/{check}/files";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final BroughtFiles files;
    private final EvidenceLimits limits;
    private final Clock clock;

    /** Where files are brought to. */
    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        UploadRoute spotCheckUpload() {
            return EvidenceLimits.route(PATH);
        }
    }

    /** Leads to the list of a place. */
    public static String list(long formId, String at) {
        return "redirect:/spot-checks/forms/" + formId + "/files?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8);
    }

    /** The page of a place. */
    String show(CheckedForm form, String at, String tooLarge, Viewer viewer, Model model) {
        beside(form, at, viewer, model);
        model.addAttribute("checked", form)
                .addAttribute("outside", viewer.role().comesFromOutside());
        if (!tooLarge.isEmpty()) {
            model.addAttribute("alarm", limits.tooLarge(tooLarge));
        }
        return "spotcheck/files";
    }

    /** The same beside words that somebody writes, in the page where they do. */
    public void beside(CheckedForm form, String at, Viewer viewer, Model model) {
        model.addAttribute("brought", files.at(form, at, viewer))
                .addAttribute("megabytes", limits.megabytes())
                .addAttribute("accepted", limits.accepted())
                .addAttribute("taken", limits.taken())
                .addAttribute("broughtAt", TIME.withZone(clock.getZone()));
    }
}
