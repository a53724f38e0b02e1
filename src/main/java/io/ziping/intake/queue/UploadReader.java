package io.ziping.intake.queue;

import io.ziping.intake.Intakes;
import io.ziping.intake.queue.Upload.Brought;
import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.spreadsheet.office.ReadingGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads the files of one upload, one after the other, and keeps what they gave. Each has its time, and so have all. */
@Component
@RequiredArgsConstructor
class UploadReader implements UploadQueue.Reading {

    private static final String NO_TURN = "这次的文件读了%d秒，没有轮到这一个；请把它再传一次";

    private final FormFiles files;
    private final Intakes intakes;
    private final UploadFolder folder;
    private final ReadingProperties properties;
    private final ApplicationEventPublisher events;

    @Override
    public long read(Ticket ticket) {
        var upload = ticket.getUpload();
        var end = System.nanoTime() + properties.perUpload().toNanos();
        var readings = new ArrayList<FileReading>();
        for (var file : upload.files()) {
            ticket.reads(file.name());
            var left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                readings.add(
                        refused(file, NO_TURN.formatted(properties.perUpload().toSeconds())));
            } else {
                var most = left.compareTo(properties.perFile()) < 0 ? left : properties.perFile();
                readings.addAll(ReadingGuard.within(most, () -> read(file)));
            }
            folder.delete(List.of(file));
        }
        return intakes.take(readings, ticket.getViewer());
    }

    @Override
    public void ended(Ticket ticket) {
        var intake = ticket.getIntake();
        if (intake != null) {
            events.publishEvent(new UploadRead(ticket.getId(), intake, ticket.getViewer()));
        }
    }

    private List<FileReading> read(Brought file) {
        try {
            return file.pasted()
                    ? List.of(files.readText(Files.readString(file.content())))
                    : files.read(file.name(), Files.readAllBytes(file.content()));
        } catch (IOException gone) {
            return List.of(refused(file, "服务器没有存住这个文件，请再传一次"));
        }
    }

    private static FileReading refused(Brought file, String problem) {
        return new FileReading(file.name(), FileKind.UNKNOWN, List.of(), problem);
    }
}
