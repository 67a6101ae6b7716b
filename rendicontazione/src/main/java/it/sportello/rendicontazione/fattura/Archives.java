package it.sportello.rendicontazione.fattura;

import it.sportello.legal.Finding;
import it.sportello.legal.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads what lies in folders and archives, in memory and within limits. */
final class Archives {

    private static final int RATIO_FROM = 1024 * 1024;

    private final FatturaReader reader;
    private final ReadingLimits limits;
    private final Consumer<FatturaFile> each;
    private int entries;
    private boolean full;

    Archives(FatturaReader reader, ReadingLimits limits, Consumer<FatturaFile> each) {
        this.reader = reader;
        this.limits = limits;
        this.each = each;
    }

    void readAll(Path path) {
        if (!Files.isDirectory(path)) {
            readFile(path);
            return;
        }
        String name = FileName.clean(path.toString());
        List<Path> files;
        try (Stream<Path> found = Files.walk(path, limits.depth())) {
            files = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(limits.entries() + 1L)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            each.accept(FatturaReader.unreadable(name));
            return;
        }
        if (files.isEmpty()) {
            each.accept(FatturaReader.refused(name, Finding.of(FatturaFinding.ARCHIVE_EMPTY, Location.of(name))));
        }
        for (Path file : files) {
            if (!full && counted(name)) {
                readFile(file);
            }
        }
    }

    /** Counts one more; tells once when that is too many. */
    private boolean counted(String name) {
        entries++;
        if (entries > limits.entries()) {
            stop(name, FatturaMessage.ENTRIES, limits.entries());
        }
        return !full;
    }

    private void stop(String name, FatturaMessage what, long most) {
        full = true;
        each.accept(FatturaReader.refused(
                name, Finding.of(FatturaFinding.LIMIT, Location.of(name), what, Long.toString(most))));
    }

    private void readFile(Path file) {
        String name = FileName.clean(file.toString());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (isZip(in)) {
                readZip(name, in);
            } else {
                each.accept(reader.read(name, in));
            }
        } catch (IOException e) {
            each.accept(FatturaReader.unreadable(name));
        }
    }

    private static boolean isZip(InputStream in) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(4);
        in.reset();
        return start.length == 4
                && start[0] == 'P'
                && start[1] == 'K'
                && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
    }

    private void readZip(String name, InputStream in) {
        Counted file = new Counted(in);
        // Names that are not marked as UTF-8 may hold any byte; here every byte is a character.
        ZipInputStream zip = new ZipInputStream(file, StandardCharsets.ISO_8859_1);
        long unfolded = 0;
        boolean any = false;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean read = !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
                any |= read;
                if (!counted(name)) {
                    return;
                }
                Unfolding bytes = new Unfolding(zip, file, limits.archiveBytes() - unfolded);
                String inside = name + "!/" + FileName.entry(entry.getName());
                if (!(read ? readEntry(inside, bytes) : bytes.drained())) {
                    // Going on would unfold the rest of the entry.
                    each.accept(FatturaReader.refused(name, Finding.of(FatturaFinding.ARCHIVE_CUT, Location.of(name))));
                    return;
                }
                unfolded += bytes.count;
            }
            if (!any) {
                each.accept(FatturaReader.refused(name, Finding.of(FatturaFinding.ARCHIVE_EMPTY, Location.of(name))));
            }
        } catch (IOException | IllegalArgumentException e) {
            each.accept(FatturaReader.refused(name, Finding.of(FatturaFinding.ARCHIVE_BROKEN, Location.of(name))));
        }
    }

    /** Reads one entry; false if the rest of it must not be unfolded. */
    private boolean readEntry(String name, Unfolding bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        try {
            if (isZip(buffered)) {
                each.accept(FatturaReader.refused(name, Finding.of(FatturaFinding.ARCHIVE_NESTED, Location.of(name))));
                return bytes.drained();
            }
        } catch (Fault e) {
            each.accept(FatturaReader.refused(name, e.finding().at(Location.of(name))));
            return false;
        }
        Source source = new Source(buffered, limits.bytes());
        each.accept(reader.read(name, source));
        return source.isEnded();
    }

    /** Counts what is read of the archive itself. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Counts what an entry unfolds to, and stops it when that is too much. */
    private final class Unfolding extends InputStream {
        private final InputStream in;
        private final Counted file;
        private final long from;
        private final long most;
        private long count;

        Unfolding(InputStream in, Counted file, long most) {
            this.in = in;
            this.file = file;
            this.from = file.count;
            this.most = most;
        }

        /** Reads it to its end; false if that would be too much. */
        boolean drained() throws IOException {
            byte[] buffer = new byte[8 * 1024];
            try {
                int read = 0;
                while (read >= 0) {
                    read = read(buffer, 0, buffer.length);
                }
                return true;
            } catch (Fault e) {
                return false;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count += Math.max(0, read);
            if (count > most) {
                throw new Fault(FatturaFinding.LIMIT, FatturaMessage.UNFOLDED, Long.toString(limits.archiveBytes()));
            }
            if (count > RATIO_FROM && count / limits.archiveRatio() > file.count - from + 512) {
                throw new Fault(FatturaFinding.LIMIT, FatturaMessage.RATIO, Integer.toString(limits.archiveRatio()));
            }
            return read;
        }
    }
}
