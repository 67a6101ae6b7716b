package it.sportello.rendicontazione.fattura;

/**
 * How much is read before reading stops with a finding. None of them can be switched off.
 *
 * @param bytes the most bytes of a file, and of what is inside its envelopes
 * @param depth the most elements within each other
 * @param elements the most elements of a file
 * @param textLength the most characters of a value that are kept; a longer one is told and cut
 * @param tagLength the most characters between {@code <} and {@code >}: tags, comments, instructions
 * @param cdataLength the most characters of a CDATA section
 * @param keptCharacters the most characters of all values together
 * @param rounds the most envelopes within each other: base64 and p7m
 * @param findings the most findings of a file; the rest is counted
 * @param entries the most files of a folder or an archive
 * @param archiveBytes the most bytes that all entries of an archive unfold to
 * @param archiveRatio the most times an entry of more than a MiB may be larger than what it takes up in the archive
 */
public record ReadingLimits(
        long bytes,
        int depth,
        int elements,
        int textLength,
        int tagLength,
        int cdataLength,
        long keptCharacters,
        int rounds,
        int findings,
        int entries,
        long archiveBytes,
        int archiveRatio) {

    private static final int KIB = 1024;
    private static final long MIB = 1024L * KIB;

    /**
     * What the library uses unless told otherwise: 256 MiB, 32 levels, 2,000,000 elements, 4,096 characters of a value,
     * 64 Ki of a tag, 16 Mi of a CDATA section, 32 Mi of all values, 5 envelopes, 1,000 findings, 100,000 entries, 4 GiB
     * of an archive, 200 times.
     */
    public static final ReadingLimits DEFAULT = new ReadingLimits(
            256 * MIB,
            32,
            2_000_000,
            4 * KIB,
            64 * KIB,
            16 * KIB * KIB,
            32 * MIB,
            5,
            1_000,
            100_000,
            4 * KIB * MIB,
            200);

    /**
     * Refuses a limit that is not positive.
     *
     * @throws IllegalArgumentException if one is zero or less
     */
    public ReadingLimits {
        long least = Math.min(
                Math.min(Math.min(bytes, depth), Math.min(elements, textLength)),
                Math.min(
                        Math.min(Math.min(tagLength, cdataLength), Math.min(keptCharacters, rounds)),
                        Math.min(Math.min(findings, entries), Math.min(archiveBytes, archiveRatio))));
        if (least <= 0) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }
}
