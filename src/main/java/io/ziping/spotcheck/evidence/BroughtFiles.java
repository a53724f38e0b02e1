package io.ziping.spotcheck.evidence;

import io.ziping.evidence.Attached;
import io.ziping.evidence.Brought;
import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceLimits;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.FileIntake;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.ReviewRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers and units bring to the review of a form besides words. Files of a record are its reviewer's until a conclusion tells
 * the unit of them; what belongs to an answer or to something that is put right is there for everybody who sees the form.
 */
@Service
@RequiredArgsConstructor
public class BroughtFiles {

    private final CheckedForms forms;
    private final BroughtFileStore store;
    private final FileSpots spots;
    private final FileIntake intake;
    private final EvidenceLimits most;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What the viewer sees of the files of a form.
     *
     * @param records those of the form
     */
    @Transactional(readOnly = true)
    public SeenFiles of(CheckedForm form, List<ReviewRecord> records, Viewer viewer) {
        return form.broughtFiles() == 0 ? SeenFiles.NONE : SeenFiles.of(form, records, store.of(form.id()), viewer);
    }

    /** A place that the viewer brings files to now, with what is there. */
    @Transactional(readOnly = true)
    public FilesAtPlace at(CheckedForm form, String address, Viewer viewer) {
        var spot = spots.of(form, address, viewer);
        return FilesAtPlace.of(spot, store.of(form.id()), keptSince());
    }

    /**
     * Brings files to a place.
     *
     * @throws EvidenceProblem when there is no such place, or it is not the viewer's turn
     */
    public Attached attach(CheckedForm form, String address, List<Brought> files, Viewer viewer) {
        var side = spots.require(form, address, viewer).side();
        return intake.take(files, new AtReview(form, address, side, viewer), viewer);
    }

    /** A place of the review of a form. */
    @RequiredArgsConstructor
    private final class AtReview implements FileIntake.Place {

        private final CheckedForm form;
        private final String address;
        private final FileSpots.Side side;
        private final Viewer viewer;

        @Override
        public String title() {
            return form.title();
        }

        @Override
        public void requireRoom(long size) {
            most.require(store.extent(form.id(), side), size);
        }

        @Override
        public void attach(FileIntake.Kept file) {
            var spot = spots.require(held(form, viewer), address, viewer);
            requireNoneOfThese(form, spot, file.contentId());
            requireRoom(file.size());
            store.add(form.id(), spot, file, viewer.accountId(), clock.instant());
        }
    }

    /**
     * Removes a file; it can be restored while files can be brought to its place. What was there before the last step stays.
     *
     * @throws EvidenceProblem when it is not the viewer's turn, or there is no such file
     */
    @Transactional
    public EvidenceFile remove(CheckedForm form, long fileId, Viewer viewer) {
        var brought = require(form, fileId);
        var spot = spot(form, brought, viewer);
        if (!FilesAtPlace.isRemovable(brought.file(), spot)) {
            throw new EvidenceProblem(
                    "“%s”是以前办的时候附的，不能移除".formatted(brought.file().name()));
        }
        store.remove(fileId, viewer.accountId(), clock.instant());
        tell("移除抽查材料", form, spot, brought.file(), viewer);
        return brought.file();
    }

    /**
     * Restores a removed file. One that is there changes nothing.
     *
     * @throws EvidenceProblem when it is not the viewer's turn, the file was removed before the last step or too long ago, or there is
     *     no room for it
     */
    @Transactional
    public EvidenceFile restore(CheckedForm form, long fileId, Viewer viewer) {
        var brought = store.find(form.id(), fileId)
                .filter(each -> each.file().contentId() != null)
                .orElseThrow(() -> new EvidenceProblem("这份材料已经没有了，不能恢复；请重新上传"));
        var spot = spot(form, brought, viewer);
        if (!brought.file().isAttached()) {
            if (!FilesAtPlace.isRestorable(brought.file(), spot, keptSince())) {
                throw new EvidenceProblem(
                        "“%s”移除得早，现在不能恢复了；请重新上传".formatted(brought.file().name()));
            }
            requireNoneOfThese(form, spot, Objects.requireNonNull(brought.file().contentId()));
            most.requireToRestore(
                    store.extent(form.id(), spot.side()), brought.file().size());
            store.restore(fileId);
            tell("恢复抽查材料", form, spot, brought.file(), viewer);
        }
        return brought.file();
    }

    private void tell(String kind, CheckedForm form, FileSpots.Spot spot, EvidenceFile file, Viewer by) {
        events.publishEvent(new AdministrativeAct(by, kind, form.title(), spot.name() + "：" + file.name()));
    }

    private Instant keptSince() {
        return clock.instant().minus(EvidenceFiles.KEPT);
    }

    /** A place has each content once, however it comes there. */
    private void requireNoneOfThese(CheckedForm form, FileSpots.Spot spot, long contentId) {
        store.findSame(form.id(), spot, contentId).ifPresent(same -> {
            throw new EvidenceProblem("这里已经有同样的文件：" + same);
        });
    }

    private BroughtFile require(CheckedForm form, long fileId) {
        return store.find(form.id(), fileId)
                .filter(each -> each.file().isAttached())
                .orElseThrow(() -> new EvidenceProblem("这份材料已经移除了"));
    }

    /** The place of a file, which must be the viewer's; a part of a record that was given on is its new reviewer's. */
    private FileSpots.Spot spot(CheckedForm form, BroughtFile brought, Viewer viewer) {
        var spot = spots.of(held(form, viewer), brought.place(), viewer);
        if (brought.recordId() != null && !brought.recordId().equals(spot.recordId())) {
            throw new EvidenceProblem("这份材料在别人的复核记录上，不能改");
        }
        return spot;
    }

    private CheckedForm held(CheckedForm form, Viewer viewer) {
        return forms.hold(form.id(), viewer).orElseThrow(() -> new EvidenceProblem("没有这份表的复核记录"));
    }
}
