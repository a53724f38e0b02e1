package io.ziping.spreadsheet.office;

/**
 * How much of an archive is unpacked before it is refused.
 *
 * @param bytes of all its parts together
 * @param parts an Office document may consist of
 * @param files any other archive may hold, as far as its words of refusal say
 * @param wanted what of a document is asked for, in words for the person
 */
public record ArchiveBounds(long bytes, int parts, int files, String wanted) {

    TooLargeProblem tooLarge() {
        return new TooLargeProblem("文件展开以后超过%d MB，没有读；请只留%s，另存一份再上传".formatted(bytes >> 20, wanted));
    }

    TooLargeProblem tooManyParts() {
        return new TooLargeProblem("文件里夹带的图片、附件太多（超过%d个），没有读；请删去以后另存一份再上传".formatted(parts));
    }

    /** Of an archive whose files are read one by one. */
    public TooLargeProblem tooManyFiles() {
        return new TooLargeProblem("压缩包里的文件太多：最多%d个，请分成几个压缩包".formatted(files));
    }
}
