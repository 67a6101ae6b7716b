package it.sportello.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** How far a reading is, on a terminal: a bar that is written over, nothing where there is no terminal. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final Locale locale;
    private final boolean shown;
    private final long total;
    private long done;
    private int last = -1;

    /** A bar for these files, if somebody looks on. */
    static Progress of(PrintWriter out, List<Path> paths, Locale locale) {
        boolean shown = isTerminal();
        return new Progress(out, shown, shown ? count(paths) : 0, locale);
    }

    @SuppressWarnings("SystemConsoleNull") // on a JDK from 22 on a bar may be shown to nobody, which harms nobody
    private static boolean isTerminal() {
        return System.console() != null;
    }

    Progress(PrintWriter out, boolean shown, long total, Locale locale) {
        this.out = out;
        this.shown = shown;
        this.total = total;
        this.locale = locale;
    }

    /** How many files there are, entries of archives among them; what cannot be opened counts as one. */
    static long count(List<Path> paths) {
        long files = 0;
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    files += inside.filter(Files::isRegularFile)
                            .mapToLong(Progress::entries)
                            .sum();
                } catch (IOException | UncheckedIOException e) {
                    files++;
                }
            } else {
                files += entries(path);
            }
        }
        return files;
    }

    private static long entries(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return 1;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().filter(entry -> !entry.isDirectory()).count();
        } catch (IOException e) {
            return 1;
        }
    }

    /** One more was read. */
    void step() {
        done++;
        int now = total == 0 ? WIDTH : (int) Math.min(WIDTH, done * WIDTH / total);
        if (shown && (now > last || done % 100 == 0)) {
            last = now;
            out.print("\r[" + "█".repeat(now) + " ".repeat(WIDTH - now) + "] "
                    + CliMessage.FILES_READ.text(locale, List.of(done, Math.max(total, done))));
            out.flush();
        }
    }

    /** The bar is wiped: what follows begins on its line. */
    void end() {
        if (shown && done > 0) {
            out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            out.flush();
        }
    }
}
